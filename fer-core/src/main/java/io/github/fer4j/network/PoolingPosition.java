package io.github.fer4j.network;

/** Where the pooling of a pair of convolutions stands. */
public enum PoolingPosition {

    /** After the second convolution. */
    AFTER_PAIR,

    /** Between the two: the second convolution then sees a quarter of the pixels, which takes a quarter of the time. */
    INSIDE_PAIR
}
