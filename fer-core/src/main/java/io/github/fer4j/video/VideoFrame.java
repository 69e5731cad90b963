package io.github.fer4j.video;

import io.github.fer4j.image.Frame;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * One frame of a video: its image, its number and its time. Immutable and serializable, with its pixels.
 *
 * @param image the upright picture
 * @param index the number of the frame in its source, from 0; frames that a live source lost are counted too
 * @param timestamp the time since the start of the video; not negative
 */
public record VideoFrame(Frame image, long index, Duration timestamp) implements Serializable {

    /**
     * A frame.
     *
     * @param image the upright picture
     * @param index the number of the frame in its source, from 0; frames that a live source lost are counted too
     * @param timestamp the time since the start of the video; not negative
     * @throws IllegalArgumentException if the index or the timestamp is negative
     */
    public VideoFrame {
        Objects.requireNonNull(image, "image");
        requirePlace(index, timestamp);
    }

    /** Checks where in the video a frame stands. */
    static void requirePlace(long index, Duration timestamp) {
        Objects.requireNonNull(timestamp, "timestamp");
        if (index < 0) {
            throw new IllegalArgumentException("a frame's index must not be negative: " + index);
        }
        if (timestamp.isNegative()) {
            throw new IllegalArgumentException("a frame's timestamp must not be negative: " + timestamp);
        }
    }

    /**
     * A frame of a video of a constant rate whose frame 0 is at time zero.
     *
     * @param image the upright picture
     * @param index the number of the frame, from 0
     * @param framesPerSecond above 0 and finite
     * @return the frame at time {@code index / framesPerSecond}
     * @throws IllegalArgumentException if the index is negative or the rate is not above 0
     */
    public static VideoFrame atRate(Frame image, long index, double framesPerSecond) {
        return new VideoFrame(image, index, timeOf(index, framesPerSecond));
    }

    /** When a frame of a constant rate is shown. */
    static Duration timeOf(long index, double framesPerSecond) {
        if (!(framesPerSecond > 0 && Double.isFinite(framesPerSecond))) {
            throw new IllegalArgumentException("the frame rate must be above 0 and finite, not " + framesPerSecond);
        }
        // From the index each time, so that rounding does not add up.
        return Duration.ofNanos(Math.round(index * 1e9 / framesPerSecond));
    }

    /**
     * Another picture at the same place of the video, such as an annotated copy.
     *
     * @param other takes the place of {@link #image()}
     * @return a frame of the same index and timestamp
     */
    public VideoFrame withImage(Frame other) {
        return new VideoFrame(Objects.requireNonNull(other, "other"), index, timestamp);
    }
}
