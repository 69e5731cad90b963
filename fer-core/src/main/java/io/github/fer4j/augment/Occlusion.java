package io.github.fer4j.augment;

import io.github.fer4j.preprocess.FaceImage;
import java.util.random.RandomGenerator;

/** Covers a part of a face: by an ellipse that reaches in from below or a side, as a hand does, or by a bar over the eyes. */
final class Occlusion {

    private static final int SIZE = FaceImage.SIZE;

    private Occlusion() {}

    static void apply(RandomGenerator random, float[] pixels, int offset) {
        float level = 20 + 200 * random.nextFloat();
        if (random.nextInt(3) == 0) {
            bar(level, random, pixels, offset);
        } else {
            ellipse(level, random, pixels, offset);
        }
    }

    /** The eyes of a face that fills the picture are in its second quarter. */
    private static void bar(float level, RandomGenerator random, float[] pixels, int offset) {
        int top = SIZE / 4 + random.nextInt(SIZE / 6);
        int height = 2 + random.nextInt(SIZE / 6);
        float opacity = 0.4f + 0.6f * random.nextFloat();
        for (int i = offset + top * SIZE; i < offset + (top + height) * SIZE; i++) {
            pixels[i] += opacity * (level - pixels[i]);
        }
    }

    /** Its upper side, as in most light, is a little brighter. */
    private static void ellipse(float level, RandomGenerator random, float[] pixels, int offset) {
        double radiusX = SIZE * (0.1 + 0.15 * random.nextDouble());
        double radiusY = SIZE * (0.1 + 0.2 * random.nextDouble());
        boolean below = random.nextBoolean();
        double side = random.nextBoolean() ? 0 : SIZE;
        double centreX = below ? SIZE * random.nextDouble() : side;
        double centreY = below ? SIZE : SIZE * (0.4 + 0.6 * random.nextDouble());
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double dx = (x - centreX) / radiusX;
                double dy = (y - centreY) / radiusY;
                if (dx * dx + dy * dy < 1) {
                    pixels[offset + y * SIZE + x] = (float) Math.min(255, Math.max(0, level - 20 * dy));
                }
            }
        }
    }
}
