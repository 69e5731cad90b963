package io.github.fer4j.video;

/** The result of a frame, and when the source gave it by the run's clock, in nanoseconds. */
record Recognized(FrameResult result, long nanos) {}
