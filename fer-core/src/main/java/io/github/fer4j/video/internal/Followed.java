package io.github.fer4j.video.internal;

import io.github.fer4j.detect.DetectedFace;
import java.util.List;

/** A frame with its faces, and the track number of each in the same order. */
record Followed(Captured captured, List<DetectedFace> faces, List<Long> tracks) {}
