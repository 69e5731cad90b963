package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.SearchWindow;

/**
 * How sure the verifying network must be of a face.
 *
 * @param logit the least for a face of which nothing is known
 */
record FaceThreshold(double logit) {

    /**
     * What a face that was there a moment ago may lack. Faces at the threshold flicker in a video otherwise: noise decides in each
     * frame anew.
     */
    private static final double KNOWN = 1.5;

    /** The least logit of a face in a search. */
    double in(SearchWindow search) {
        return search.known() ? logit - KNOWN : logit;
    }
}
