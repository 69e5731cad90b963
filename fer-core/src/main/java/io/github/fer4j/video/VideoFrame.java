package io.github.fer4j.video;

import io.github.fer4j.image.Frame;
import java.time.Duration;

/**
 * A frame and its place in its video.
 *
 * @param index the number of the frame in its source, from 0; a live source counts those that nobody took
 * @param frame the picture, upright, with its time since the start of the video
 */
public record VideoFrame(long index, Frame frame) {

    /**
     * A frame.
     *
     * @param index the number of the frame in its source, from 0; a live source counts those that nobody took
     * @param frame the picture, upright, with its time since the start of the video
     * @throws IllegalArgumentException if the index is negative
     */
    public VideoFrame {
        if (index < 0) {
            throw new IllegalArgumentException("a frame's index must not be negative: " + index);
        }
    }

    /**
     * When the frame is shown.
     *
     * @return the time since the start of the video
     */
    public Duration timestamp() {
        return frame.timestamp();
    }
}
