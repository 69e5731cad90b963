package io.github.fer4j.cli.video;

import java.time.Duration;

/** Times as programs read them: seconds to the microsecond, more than any container keeps. */
final class Seconds {

    private static final double MICROS_IN_SECOND = 1e6;

    private Seconds() {}

    static double of(Duration time) {
        return Math.round(time.toNanos() / 1e3) / MICROS_IN_SECOND;
    }
}
