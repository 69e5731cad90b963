package io.github.fer4j.augment;

import java.util.random.RandomGenerator;

/** The ranges from which changes are drawn. */
final class Draw {

    private Draw() {}

    static void requireRange(String name, double value, double max) {
        if (!(value >= 0 && value <= max)) {
            throw new IllegalArgumentException(name + " must be in 0.." + max + ", not " + value);
        }
    }

    /** A number between minus and plus the range. */
    static double symmetric(RandomGenerator random, double range) {
        return range * (2 * random.nextDouble() - 1);
    }
}
