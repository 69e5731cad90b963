package io.github.fer4j.video;

import java.util.List;
import java.util.Objects;

/**
 * A frame of a video with its faces. Immutable.
 *
 * @param frame the frame
 * @param faces the faces in it, by ascending track number; empty if there is none
 */
public record FrameResult(VideoFrame frame, List<TrackedFace> faces) {

    /**
     * A result.
     *
     * @param frame the frame
     * @param faces the faces in it, by ascending track number; copied
     */
    public FrameResult {
        Objects.requireNonNull(frame, "frame");
        faces = List.copyOf(Objects.requireNonNull(faces, "faces"));
    }
}
