package io.github.fer4j.model.detect.search;

/**
 * How sure the verifying network must be of a face. The places of a size in a picture are as many as their area goes into that of
 * the picture: the smaller they are, the more there are that could be mistaken for a face.
 *
 * @param logit the least, with what the size tells
 * @param bySize whether the size tells something: for a face with a side of as many pixels as the network looks at it makes no
 *     difference
 */
public record LeastLogit(double logit, boolean bySize) {

    /** Very large things are rare too, and no better seen than those a little smaller. */
    private static final double MOST = 1.5;

    /**
     * What the size tells, beside what the network sees.
     *
     * @param size the side of a face in pixels
     * @return what to add to its logit
     */
    double ofSize(double size) {
        return bySize ? Math.min(MOST, 2 * Math.log(size / FaceWindow.SIDE)) : 0;
    }
}
