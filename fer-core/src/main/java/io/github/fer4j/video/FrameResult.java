package io.github.fer4j.video;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A frame of a video with its faces. Immutable and serializable, with its pixels: {@link #withoutPicture()} is small.
 *
 * @param frame the frame
 * @param faces the faces in it, by ascending track number; empty if there is none
 */
public record FrameResult(VideoFrame frame, List<TrackedFace> faces) implements Serializable {

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

    /**
     * The same without the picture, to be stored or sent: a full-HD picture has 6 MB, a face less than 1 kB.
     *
     * @return the frame's number, time and faces
     */
    public FrameFaces withoutPicture() {
        return new FrameFaces(frame.index(), frame.timestamp(), faces);
    }
}
