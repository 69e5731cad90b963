package io.github.fer4j.spark.options;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * Which frames of a video are recognised, and how a long video is divided into tasks. Immutable, thread-safe and
 * serializable.
 *
 * @param every the time between two frames: of each such span the first frame is recognised. Zero recognises every frame
 * @param part the longest time that one task recognises. It is lengthened to a multiple of {@code every}, so that the parts
 *     have the same frames as the whole
 */
public record VideoSampling(Duration every, Duration part) implements Serializable {

    /** A frame a second, in parts of ten minutes. */
    public static final VideoSampling DEFAULT = new VideoSampling(Duration.ofSeconds(1), Duration.ofMinutes(10));

    /**
     * A sampling.
     *
     * @param every the time between two frames, not negative
     * @param part the longest time that one task recognises, positive
     * @throws IllegalArgumentException if a time is out of range
     */
    public VideoSampling {
        if (Objects.requireNonNull(every, "every").isNegative()) {
            throw new IllegalArgumentException("the time between frames must not be negative: " + every);
        }
        if (Objects.requireNonNull(part, "part").isNegative() || part.isZero()) {
            throw new IllegalArgumentException("the time of a part must be positive, not " + part);
        }
        part = multiple(part, every);
    }

    private static Duration multiple(Duration part, Duration every) {
        if (every.isZero()) {
            return part;
        }
        long spans = part.dividedBy(every);
        Duration whole = every.multipliedBy(Math.max(1, spans));
        return whole.compareTo(part) < 0 ? whole.plus(every) : whole;
    }
}
