package io.github.fer4j.spark.options;

/** What computes the network on the executors. */
public enum Engine {
    /** OpenCV: nothing more is needed, and an executor needs the least memory. */
    OPENCV,
    /** DJL on PyTorch: needs fer-djl and the native libraries of the executors' platform on their class path. */
    DJL
}
