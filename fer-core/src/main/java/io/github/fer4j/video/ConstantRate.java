package io.github.fer4j.video;

import java.time.Duration;

/** When the frames of a constant rate are shown. */
final class ConstantRate {

    private ConstantRate() {}

    static Duration timeOf(long index, double framesPerSecond) {
        if (!(framesPerSecond > 0 && Double.isFinite(framesPerSecond))) {
            throw new IllegalArgumentException("the frame rate must be above 0 and finite, not " + framesPerSecond);
        }
        // From the index each time, so that rounding does not add up.
        return Duration.ofNanos(Math.round(index * 1e9 / framesPerSecond));
    }
}
