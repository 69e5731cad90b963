package io.github.fer4j.augment;

import io.github.fer4j.preprocess.FaceImage;
import java.util.random.RandomGenerator;

/** Light on a face that differs from that of the training pictures. */
final class Light {

    private static final float WHITE = 255;
    private static final double CENTRE = (FaceImage.SIZE - 1) / 2.0;

    private Light() {}

    /** Brightens the picture towards a random side and darkens it towards the other, in proportion to the distance. */
    static void fromOneSide(double largest, RandomGenerator random, float[] pixels, int offset) {
        double angle = 2 * Math.PI * random.nextDouble();
        double strength = largest * random.nextDouble();
        double across = strength * Math.cos(angle) / CENTRE;
        double down = strength * Math.sin(angle) / CENTRE;
        int at = offset;
        for (int y = 0; y < FaceImage.SIZE; y++) {
            for (int x = 0; x < FaceImage.SIZE; x++) {
                double factor = 1 + across * (x - CENTRE) + down * (y - CENTRE);
                pixels[at] = (float) Math.min(WHITE, Math.max(0, pixels[at] * factor));
                at++;
            }
        }
    }

    /** Raises each grey level, on a scale from 0 to 1, to the exponent with this logarithm. */
    static void throughGamma(double logarithm, float[] pixels, int offset) {
        double exponent = Math.exp(logarithm);
        float[] levels = new float[(int) WHITE + 1];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (float) (WHITE * Math.pow(i / WHITE, exponent));
        }
        for (int i = offset; i < offset + FaceImage.PIXELS; i++) {
            pixels[i] = levels[Math.round(pixels[i])];
        }
    }
}
