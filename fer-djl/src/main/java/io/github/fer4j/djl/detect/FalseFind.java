package io.github.fer4j.djl.detect;

import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.Pyramid;

/**
 * A place that looks like a face and is none.
 *
 * @param picture where it is
 * @param place in pixels of it
 * @param roll of a square that shows the picture as it was turned when this was found, in radians
 */
record FalseFind(Pyramid picture, Candidate place, double roll) {

    /** The same, surer or less sure. */
    FalseFind withLogit(double logit) {
        return new FalseFind(picture, place.withLogit(logit), roll);
    }

    /** Another place in the same picture. */
    FalseFind movedTo(Candidate other) {
        return new FalseFind(picture, other, roll);
    }
}
