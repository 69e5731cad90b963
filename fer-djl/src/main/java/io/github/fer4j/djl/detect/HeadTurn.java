package io.github.fer4j.djl.detect;

import java.util.SplittableRandom;

/**
 * A head that is turned to a side: one half of the face is narrower, the other wider.
 *
 * @param bend how much, -0.7 to 0.7
 */
record HeadTurn(double bend) {

    private static final double OFTEN = 0.35;
    private static final double MOST = 0.7;
    private static final double HARDLY = 1e-6;

    static HeadTurn draw(SplittableRandom random) {
        return new HeadTurn(random.nextDouble() < OFTEN ? MOST * (2 * random.nextDouble() - 1) : 0);
    }

    /** Where in the face as it was a place of the turned face comes from, in sides of its box from the middle. */
    double source(double u) {
        return u + bend * u * u;
    }

    /** The turned place of one in the face as it was. */
    double turned(double source) {
        return Math.abs(bend) < HARDLY ? source : (Math.sqrt(Math.max(0, 1 + 4 * bend * source)) - 1) / (2 * bend);
    }
}
