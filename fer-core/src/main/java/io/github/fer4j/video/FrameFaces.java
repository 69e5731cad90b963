package io.github.fer4j.video;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The faces in a frame of a video, without the frame's picture: small enough to be stored or sent. Immutable, thread-safe
 * and serializable.
 *
 * @param index the number of the frame in its source, from 0
 * @param timestamp the time since the start of the video; not negative
 * @param faces the faces in the frame, by ascending track number; empty if there is none
 */
public record FrameFaces(long index, Duration timestamp, List<TrackedFace> faces) implements Serializable {

    /**
     * The faces of a frame.
     *
     * @param index the number of the frame in its source, from 0
     * @param timestamp the time since the start of the video; not negative
     * @param faces the faces in the frame, by ascending track number; copied
     * @throws IllegalArgumentException if the index or the timestamp is negative
     */
    public FrameFaces {
        VideoFrame.requirePlace(index, timestamp);
        faces = List.copyOf(Objects.requireNonNull(faces, "faces"));
    }
}
