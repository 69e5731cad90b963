package io.github.fer4j.video;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a source knows of its video before it is read. Immutable and serializable.
 *
 * @param name what to call it in messages: its path, address or device
 * @param width of the upright frames, in pixels
 * @param height of the upright frames, in pixels
 * @param framesPerSecond the average rate; 0 if unknown
 * @param duration as the file states it, which may be wrong; empty if unknown or live
 * @param live whether frames come as they are taken, and are lost if they are not read in time
 */
public record VideoInfo(
        String name, int width, int height, double framesPerSecond, Optional<Duration> duration, boolean live)
        implements Serializable {

    /**
     * Information about a video.
     *
     * @param name what to call it in messages: its path, address or device
     * @param width of the upright frames, in pixels
     * @param height of the upright frames, in pixels
     * @param framesPerSecond the average rate; 0 if unknown
     * @param duration as the file states it; empty if unknown or live
     * @param live whether frames come as they are taken
     */
    public VideoInfo {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(duration, "duration");
    }

    private Object writeReplace() {
        return new Serialized(name, width, height, framesPerSecond, duration.orElse(null), live);
    }

    /** What is written instead, for an Optional cannot be. */
    private record Serialized(
            String name,
            int width,
            int height,
            double framesPerSecond,
            @Nullable Duration duration,
            boolean live) implements Serializable {

        private Object readResolve() {
            return new VideoInfo(name, width, height, framesPerSecond, Optional.ofNullable(duration), live);
        }
    }
}
