package io.github.fer4j.augment;

import io.github.fer4j.preprocess.FaceImage;
import java.util.random.RandomGenerator;

/** Blurs a face by a Gaussian of random width, or sharpens it by what such a blur takes away (unsharp masking). */
final class Focus {

    private static final double LEAST_DEVIATION = 0.4;
    private static final double MOST_DEVIATION = 1.1;
    private static final double MOST_SHARPENING = 1.2;
    private static final int RADIUS = 3;
    private static final float WHITE = 255;

    private Focus() {}

    static void apply(RandomGenerator random, float[] pixels, int offset) {
        double deviation = LEAST_DEVIATION + (MOST_DEVIATION - LEAST_DEVIATION) * random.nextDouble();
        float sharpening = random.nextBoolean() ? (float) (MOST_SHARPENING * random.nextDouble()) : -1;
        float[] blurred = blur(pixels, offset, kernel(deviation));
        for (int i = 0; i < blurred.length; i++) {
            float level = pixels[offset + i];
            pixels[offset + i] = Math.min(WHITE, Math.max(0, level + sharpening * (level - blurred[i])));
        }
    }

    private static float[] kernel(double deviation) {
        float[] kernel = new float[2 * RADIUS + 1];
        float sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            double distance = (i - RADIUS) / deviation;
            kernel[i] = (float) Math.exp(-distance * distance / 2);
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    private static float[] blur(float[] pixels, int offset, float[] kernel) {
        float[] across = new float[FaceImage.PIXELS];
        float[] both = new float[FaceImage.PIXELS];
        for (int y = 0; y < FaceImage.SIZE; y++) {
            blurLine(pixels, offset + y * FaceImage.SIZE, across, y * FaceImage.SIZE, 1, kernel);
        }
        for (int x = 0; x < FaceImage.SIZE; x++) {
            blurLine(across, x, both, x, FaceImage.SIZE, kernel);
        }
        return both;
    }

    /** Beyond the border, the last pixel of the line is repeated. */
    private static void blurLine(float[] from, int start, float[] to, int target, int step, float[] kernel) {
        for (int i = 0; i < FaceImage.SIZE; i++) {
            float sum = 0;
            for (int k = -RADIUS; k <= RADIUS; k++) {
                int at = Math.min(FaceImage.SIZE - 1, Math.max(0, i + k));
                sum += kernel[k + RADIUS] * from[start + at * step];
            }
            to[target + i * step] = sum;
        }
    }
}
