package io.github.fer4j.djl.detect;

import java.util.SplittableRandom;

/** Sizes in which each doubling is as frequent as any other. */
final class Sizes {

    private Sizes() {}

    static double draw(double smallest, double largest, SplittableRandom random) {
        return smallest * Math.pow(largest / smallest, random.nextDouble());
    }
}
