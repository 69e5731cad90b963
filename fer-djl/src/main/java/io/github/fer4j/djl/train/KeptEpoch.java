package io.github.fer4j.djl.train;

/** Which epoch's weights a training gives. */
public enum KeptEpoch {

    /** The one with the highest validation accuracy. It guards against training too long. */
    BEST,

    /**
     * The last one. A training whose learning rate ends at 0 is best there, but for luck on the validation faces; and the
     * accuracy on these faces chose nothing.
     */
    LAST
}
