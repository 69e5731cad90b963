package io.github.fer4j.video.internal;

import io.github.fer4j.video.FrameResult;

/** The result of a frame, and when the source gave it by the run's clock, in nanoseconds. */
record Recognized(FrameResult result, long nanos) {}
