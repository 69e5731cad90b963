package io.github.fer4j.djl.detect;

import io.github.fer4j.augment.JpegCompression;
import java.util.SplittableRandom;

/** What cameras do to a picture: blur, little light, little contrast, noise, compression. */
final class Effects {

    private static final double BLUR = 0.35;
    private static final double CURVE = 0.4;
    private static final double NOISE = 0.4;
    private static final double JPEG = 0.15;
    private static final double OUT_OF_FOCUS = 0.1;
    private static final double SCREEN = 0.06;
    private static final float WHITE = 255;

    /** Of what is blurred by more, nobody knows what it was: the deviation of the blur, in shares of a face's side. */
    private static final double MOST_BLUR = 1 / 22.0;

    /** What one blur by the largest share adds to the square of the deviation, in pixels. */
    private static final double BLUR_VARIANCE = 0.66;

    private Effects() {}

    /**
     * Changes a canvas.
     *
     * @param size of the smallest face, in pixels
     */
    static void apply(Canvas canvas, double size, SplittableRandom random) {
        if (random.nextDouble() < BLUR) {
            blur(canvas, (float) (0.08 + 0.25 * random.nextDouble()));
            if (random.nextDouble() < BLUR) {
                blur(canvas, 0.33f);
            }
        }
        if (random.nextDouble() < OUT_OF_FOCUS) {
            int most = (int) (Math.pow(MOST_BLUR * size, 2) / BLUR_VARIANCE);
            for (int times = random.nextInt(most + 1); times > 0; times--) {
                blur(canvas, 0.33f);
            }
        }
        if (random.nextDouble() < CURVE) {
            curve(canvas, random);
        }
        if (random.nextDouble() < SCREEN) {
            screen(canvas, random);
        }
        if (random.nextDouble() < NOISE) {
            noise(canvas, 7 * random.nextDouble(), random);
        }
        canvas.limitLevels();
        if (random.nextDouble() < JPEG) {
            float quality = (float) (0.2 + 0.6 * random.nextDouble());
            JpegCompression.compress(canvas.levels, 0, canvas.side, canvas.side, quality);
        }
    }

    /** Each pixel takes a share from both neighbours, across and then downwards. */
    private static void blur(Canvas canvas, float share) {
        int side = canvas.side;
        for (int i = 0; i < side; i++) {
            blurLine(canvas.levels, i * side, 1, side, share);
        }
        for (int i = 0; i < side; i++) {
            blurLine(canvas.levels, i, side, side, share);
        }
    }

    private static void blurLine(float[] levels, int start, int step, int count, float share) {
        float before = levels[start];
        for (int i = 0; i < count; i++) {
            int at = start + i * step;
            float here = levels[at];
            float after = i + 1 < count ? levels[at + step] : here;
            levels[at] = here + share * (before + after - 2 * here);
            before = here;
        }
    }

    private static void curve(Canvas canvas, SplittableRandom random) {
        double gamma = Math.exp(0.35 * random.nextGaussian());
        double top = WHITE * (0.55 + 0.45 * random.nextDouble());
        double bottom = (WHITE - top) * random.nextDouble() * 0.7;
        float[] table = new float[(int) WHITE + 2];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) (bottom + top * Math.pow(Math.min(1, i / WHITE), gamma));
        }
        for (int i = 0; i < canvas.levels.length; i++) {
            int low = (int) canvas.levels[i];
            canvas.levels[i] = table[low] + (canvas.levels[i] - low) * (table[low + 1] - table[low]);
        }
    }

    /** The dots of printed pictures, and the pattern of photographed screens: waves of two to five pixels. */
    private static void screen(Canvas canvas, SplittableRandom random) {
        double strength = 22 * random.nextDouble();
        double frequency = 2 * Math.PI / (2 + 3 * random.nextDouble());
        double angle = Math.PI * random.nextDouble();
        double across = frequency * Math.cos(angle);
        double down = frequency * Math.sin(angle);
        for (int i = 0; i < canvas.levels.length; i++) {
            int row = i / canvas.side;
            int column = i % canvas.side;
            double wave = Math.sin(across * column + down * row) * Math.sin(across * row - down * column);
            canvas.levels[i] += (float) (strength * wave);
        }
    }

    /** Nearly normal: the sum of four uniform numbers. */
    private static void noise(Canvas canvas, double deviation, SplittableRandom random) {
        float unit = (float) (deviation * Math.sqrt(3) / (1 << 16));
        for (int i = 0; i < canvas.levels.length; i++) {
            long bits = random.nextLong();
            int sum = (short) bits + (short) (bits >> 16) + (short) (bits >> 32) + (short) (bits >> 48);
            canvas.levels[i] += unit * sum;
        }
    }
}
