package io.github.fer4j.video.internal;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.TrackedFace;
import io.github.fer4j.video.VideoFrame;
import java.util.List;

/**
 * One frame on its way through a run: each stage gives a copy with its own part filled in. Immutable.
 *
 * @param frame what the source gave
 * @param readAt when it gave it by the run's clock, in nanoseconds
 * @param found the faces in it; empty before they are searched
 * @param tracks the track number of each face found, in the same order
 * @param faces the faces classified; empty before
 */
record PipelineFrame(
        VideoFrame frame, long readAt, List<DetectedFace> found, List<Long> tracks, List<TrackedFace> faces) {

    static PipelineFrame read(VideoFrame frame, long readAt) {
        return new PipelineFrame(frame, readAt, List.of(), List.of(), List.of());
    }

    PipelineFrame withTracks(List<DetectedFace> detected, List<Long> numbers) {
        return new PipelineFrame(frame, readAt, detected, numbers, List.of());
    }

    PipelineFrame withFaces(List<TrackedFace> classified) {
        return new PipelineFrame(frame, readAt, found, tracks, classified);
    }

    FrameResult result() {
        return new FrameResult(frame, faces);
    }
}
