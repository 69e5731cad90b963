package io.github.fer4j.augment;

import io.github.fer4j.preprocess.FaceImage;
import java.util.random.RandomGenerator;

/** Scales a face down, each pixel the mean of the area that it covers, and up again with bilinear sampling. */
final class LowResolution {

    private static final int SMALLEST = FaceImage.SIZE / 2;

    private LowResolution() {}

    static void apply(RandomGenerator random, float[] pixels, int offset) {
        int size = SMALLEST + random.nextInt(FaceImage.SIZE - SMALLEST);
        float[] across = new float[FaceImage.PIXELS];
        for (int y = 0; y < FaceImage.SIZE; y++) {
            coarsen(pixels, offset + y * FaceImage.SIZE, across, y * FaceImage.SIZE, 1, size);
        }
        for (int x = 0; x < FaceImage.SIZE; x++) {
            coarsen(across, x, pixels, offset + x, FaceImage.SIZE, size);
        }
    }

    private static void coarsen(float[] from, int start, float[] to, int target, int step, int size) {
        float[] small = new float[size];
        double scale = (double) FaceImage.SIZE / size;
        for (int i = 0; i < size; i++) {
            small[i] = mean(from, start, step, i * scale, (i + 1) * scale);
        }
        for (int i = 0; i < FaceImage.SIZE; i++) {
            double position = Math.min(size - 1.0, Math.max(0, (i + 0.5) / scale - 0.5));
            int left = Math.min(size - 2, (int) position);
            float share = (float) (position - left);
            to[target + i * step] = small[left] * (1 - share) + small[left + 1] * share;
        }
    }

    private static float mean(float[] line, int start, int step, double from, double to) {
        double sum = 0;
        for (int i = (int) from; i < Math.min(FaceImage.SIZE, to); i++) {
            double covered = Math.min(i + 1, to) - Math.max(i, from);
            sum += covered * line[start + i * step];
        }
        return (float) (sum / (to - from));
    }
}
