package io.github.fer4j.evaluate;

import java.util.Locale;

/** How the tables of this package print a number. */
final class Figures {

    private Figures() {}

    /** A line of a summary: the name to the left, the value to the right, and a line feed. */
    static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-26s %10s\n", name, value);
    }

    /** With commas between thousands. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Of a share, 0..1. */
    static String percent(double share) {
        return hundredths(100 * share) + " %";
    }

    /** With two digits after the point. */
    static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
