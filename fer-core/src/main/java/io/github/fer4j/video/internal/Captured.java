package io.github.fer4j.video.internal;

import io.github.fer4j.video.VideoFrame;

/** A frame, and when the source gave it by the run's clock, in nanoseconds. */
record Captured(VideoFrame frame, long nanos) {}
