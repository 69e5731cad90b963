package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.model.detect.search.LeastLogit;

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

    /**
     * The least logit of the faces of a search. Large faces of a photo may be less sure; those of a video only when they are known,
     * as most that are not sure enough at first are so in a later frame.
     */
    LeastLogit in(SearchWindow search) {
        return search.known()
                ? new LeastLogit(logit - KNOWN, true)
                : new LeastLogit(logit, SearchPlan.isOfPhoto(search));
    }
}
