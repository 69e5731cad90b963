package io.github.fer4j.augment;

import io.github.fer4j.preprocess.FaceImage;
import java.util.random.RandomGenerator;

/** Adds to each pixel a normally distributed number of grey levels. */
final class SensorNoise {

    private static final double MOST_DEVIATION = 10;
    private static final float WHITE = 255;

    private SensorNoise() {}

    static void apply(RandomGenerator random, float[] pixels, int offset) {
        double deviation = MOST_DEVIATION * random.nextDouble();
        for (int i = offset; i < offset + FaceImage.PIXELS; i++) {
            pixels[i] = (float) Math.min(WHITE, Math.max(0, pixels[i] + deviation * random.nextGaussian()));
        }
    }
}
