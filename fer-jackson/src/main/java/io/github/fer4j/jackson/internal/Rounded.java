package io.github.fer4j.jackson.internal;

import java.time.Duration;

/** Numbers without digits that mean nothing. Thread-safe. */
final class Rounded {

    /** A network's probabilities are not better than that. */
    private static final double PROBABILITY = 1e4;

    private static final double PIXEL = 1e1;
    private static final double DEGREE = 1e1;
    private static final double RATE = 1e3;
    private static final double MEASURE = 1e6;

    /** No container of videos keeps times better than that. */
    private static final double MICROS_IN_SECOND = 1e6;

    /** Beyond it a double has no digits left to be rounded. */
    private static final double EXACT = 1e9;

    private Rounded() {}

    /** A probability or share, to 4 digits. */
    static double probability(double value) {
        return to(PROBABILITY, value);
    }

    /** A coordinate, to a tenth of a pixel. */
    static double pixels(double value) {
        return to(PIXEL, value);
    }

    /** An angle, to a tenth of a degree. */
    static double degrees(double value) {
        return to(DEGREE, value);
    }

    /** Frames a second, to 3 digits. */
    static double rate(double value) {
        return to(RATE, value);
    }

    /** A measure of an evaluation, to 6 digits. */
    static double measure(double value) {
        return to(MEASURE, value);
    }

    /** A time in seconds, to the microsecond. */
    static double seconds(Duration time) {
        return Math.round(time.toNanos() / 1e3) / MICROS_IN_SECOND;
    }

    private static double to(double scale, double value) {
        return Math.abs(value) < EXACT ? Math.round(value * scale) / scale : value;
    }
}
