package io.github.fer4j.video;

import java.util.List;

/**
 * A frame of a video with its faces. Immutable.
 *
 * @param source the frame
 * @param faces the faces in it, by ascending track number; empty if there is none
 */
public record FrameResult(VideoFrame source, List<TrackedFace> faces) {

    /**
     * A result.
     *
     * @param source the frame
     * @param faces the faces in it, by ascending track number; copied
     */
    public FrameResult {
        faces = List.copyOf(faces);
    }
}
