package io.github.fer4j.djl.detect;

import java.util.SplittableRandom;

/**
 * How opaque a stamp is: whole inside a shape between ellipse and square, falling to nothing at its soft edge.
 *
 * @param radiusX half the width, in sides of the face's box
 * @param radiusY half the height
 * @param exponent of the superellipse: 2 is an ellipse, a large one nearly a square
 * @param softness the width of the edge, as a share of the shape
 * @param drop how far the shape lies below the middle
 */
record Mask(double radiusX, double radiusY, double exponent, double softness, double drop) {

    /** The picture ends here, in sides of the face's box. */
    static final double BORDER = 0.52;

    static Mask draw(SplittableRandom random) {
        double exponent = random.nextBoolean() ? 2 + random.nextDouble() : 3 + 9 * random.nextDouble();
        return new Mask(
                0.40 + 0.12 * random.nextDouble(),
                0.44 + 0.08 * random.nextDouble(),
                exponent,
                0.02 + 0.25 * random.nextDouble(),
                0.03 * random.nextGaussian());
    }

    double opacity(double u, double v) {
        if (Math.abs(u) > BORDER || Math.abs(v) > BORDER) {
            return 0;
        }
        double x = Math.abs(u) / radiusX;
        double y = Math.abs(v - drop) / radiusY;
        if (x >= 1 || y >= 1) {
            return 0;
        }
        double distance = exponent > 2.5
                ? Math.pow(Math.pow(x, exponent) + Math.pow(y, exponent), 1 / exponent)
                : Math.sqrt(x * x + y * y);
        return Math.min(1, Math.max(0, (1 - distance) / softness));
    }
}
