package io.github.fer4j.ffmpeg;

import java.time.Duration;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * A fraction, such as the length of a clock's tick in seconds.
 *
 * @param num above 0 for a tick
 * @param den above 0 for a tick
 */
record Fraction(int num, int den) {

    private static final double NANOS = 1e9;

    static Fraction of(AVRational rational) {
        return new Fraction(rational.num(), rational.den());
    }

    void copyTo(AVRational rational) {
        rational.num(num).den(den);
    }

    Fraction inverse() {
        return new Fraction(den, num);
    }

    /** How long so many ticks take; exact to the nanosecond for a hundred days. */
    long nanos(long ticks) {
        return Math.round((double) ticks * num / den * NANOS);
    }

    /** The tick nearest to a time. */
    long ticks(Duration time) {
        return Math.round((time.getSeconds() + time.getNano() / NANOS) * den / num);
    }
}
