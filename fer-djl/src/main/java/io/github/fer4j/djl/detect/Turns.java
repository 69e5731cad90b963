package io.github.fer4j.djl.detect;

import java.util.SplittableRandom;

/** How faces are turned: most a little, many by any angle up to a little more than 45 degrees. */
final class Turns {

    private static final double FEW_DEGREES = Math.toRadians(9);
    private static final double MOST_DEGREES = Math.toRadians(52);

    private Turns() {}

    /** Radians. */
    static double draw(SplittableRandom random) {
        return random.nextDouble() < 0.4
                ? FEW_DEGREES * random.nextGaussian()
                : MOST_DEGREES * (2 * random.nextDouble() - 1);
    }
}
