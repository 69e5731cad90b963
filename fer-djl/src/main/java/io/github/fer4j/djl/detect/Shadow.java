package io.github.fer4j.djl.detect;

import java.util.SplittableRandom;

/**
 * The shadow of light from one side: beyond a soft line all is darker.
 *
 * @param right how the way into the shadow points, of length 1
 * @param down the same, downwards
 * @param from where the line is on this way, in sides of the face's box from its middle
 * @param softness the width of the line
 * @param light what is left of the light in the shadow
 */
record Shadow(double right, double down, double from, double softness, double light) {

    static final Shadow NONE = new Shadow(0, 0, 1, 1, 1);

    private static final double OFTEN = 0.15;

    static Shadow draw(SplittableRandom random) {
        if (random.nextDouble() >= OFTEN) {
            return NONE;
        }
        double angle = 2 * Math.PI * random.nextDouble();
        return new Shadow(
                Math.cos(angle),
                Math.sin(angle),
                0.25 * (2 * random.nextDouble() - 1),
                0.04 + 0.2 * random.nextDouble(),
                0.25 + 0.45 * random.nextDouble());
    }

    /** The share of the light that arrives at a place of the box. */
    double at(double u, double v) {
        double inside = (u * right + v * down - from) / softness;
        return 1 - (1 - light) * Math.min(1, Math.max(0, inside + 0.5));
    }
}
