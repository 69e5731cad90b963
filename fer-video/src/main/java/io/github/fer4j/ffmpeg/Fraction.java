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

    /** In nanoseconds; three of them can be added without overflow. */
    private static final long FURTHEST = 1L << 61;

    static Fraction of(AVRational rational) {
        return new Fraction(rational.num(), rational.den());
    }

    void copyTo(AVRational rational) {
        rational.num(num).den(den);
    }

    Fraction inverse() {
        return new Fraction(den, num);
    }

    /** How long so many ticks take; exact to the nanosecond for a hundred days, and never more than 70 years. */
    long nanos(long ticks) {
        return bounded((double) ticks * num / den * NANOS);
    }

    /** Whether so many ticks are a time that can be reckoned with, not a damaged number. */
    boolean reaches(long ticks) {
        return Math.abs(nanos(ticks)) < FURTHEST;
    }

    /** The tick nearest to a time. */
    long ticks(Duration time) {
        return bounded((time.getSeconds() + time.getNano() / NANOS) * den / num);
    }

    /** Leaves room to add and subtract without overflow. */
    private static long bounded(double value) {
        return bounded(Math.round(value));
    }

    static long bounded(long nanos) {
        return Math.max(-FURTHEST, Math.min(FURTHEST, nanos));
    }
}
