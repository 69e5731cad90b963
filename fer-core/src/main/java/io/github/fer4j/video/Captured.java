package io.github.fer4j.video;

/** A frame, and when the source gave it by the run's clock, in nanoseconds. */
record Captured(VideoFrame frame, long nanos) {}
