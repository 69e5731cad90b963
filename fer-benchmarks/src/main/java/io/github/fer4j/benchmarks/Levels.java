package io.github.fer4j.benchmarks;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/** The levels of a picture as numbers without limits, channels interleaved as in its frame. Nothing changes them. */
final class Levels {

    private final double[] values;
    private final int width;
    private final int height;
    private final PixelFormat format;

    private Levels(double[] values, int width, int height, PixelFormat format) {
        this.values = values;
        this.width = width;
        this.height = height;
        this.format = format;
    }

    static Levels of(Frame frame) {
        int row = frame.width() * frame.format().channels();
        double[] values = new double[row * frame.height()];
        for (int i = 0; i < values.length; i++) {
            values[i] = frame.pixels()[i / row * frame.stride() + i % row] & 0xFF;
        }
        return new Levels(values, frame.width(), frame.height(), frame.format());
    }

    /** Rounded, and cut off below black and above white. */
    Frame frame() {
        byte[] pixels = new byte[values.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(Math.max(0, Math.min(255, values[i])));
        }
        return Frame.of(pixels, width, height, format);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Levels times(double factor) {
        return changed(value -> value * factor);
    }

    /** The same mean with a share of the contrast. */
    Levels withContrast(double share) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        return changed(value -> mean + (value - mean) * share);
    }

    Levels noisy(double deviation, RandomGenerator random) {
        return changed(value -> value + deviation * random.nextGaussian());
    }

    Levels blurred(double deviation) {
        int reach = (int) Math.ceil(3 * deviation);
        double[] weights = new double[2 * reach + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double distance = i - reach;
            weights[i] = Math.exp(-distance * distance / (2 * deviation * deviation));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return across(width, (x, weigh) -> spread(x, reach, weights, weigh))
                .turned()
                .across(height, (x, weigh) -> spread(x, reach, weights, weigh))
                .turned();
    }

    private static void spread(int x, int reach, double[] weights, Weigh weigh) {
        for (int i = 0; i < weights.length; i++) {
            weigh.with(x + i - reach, weights[i]);
        }
    }

    /** Means of areas where the picture becomes smaller, bilinear sampling where it becomes larger. */
    Levels resized(int newWidth, int newHeight) {
        return across(newWidth, (x, weigh) -> cover(x, (double) width / newWidth, weigh))
                .turned()
                .across(newHeight, (x, weigh) -> cover(x, (double) height / newHeight, weigh))
                .turned();
    }

    private static void cover(int x, double scale, Weigh weigh) {
        if (scale < 1) {
            double position = (x + 0.5) * scale - 0.5;
            int left = (int) Math.floor(position);
            weigh.with(left, left + 1 - position);
            weigh.with(left + 1, position - left);
            return;
        }
        for (int i = (int) (x * scale); i < (x + 1) * scale; i++) {
            weigh.with(i, (Math.min(i + 1, (x + 1) * scale) - Math.max(i, x * scale)) / scale);
        }
    }

    private Levels changed(DoubleUnaryOperator change) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = change.applyAsDouble(values[i]);
        }
        return new Levels(result, width, height, format);
    }

    /** Each pixel of a row from weighted pixels of the same row; beyond its ends its last pixels are repeated. */
    private Levels across(int newWidth, Weights weights) {
        int channels = format.channels();
        double[] result = new double[newWidth * height * channels];
        for (int column = 0; column < newWidth; column++) {
            int to = column * channels;
            weights.of(column, (from, weight) -> {
                int source = Math.max(0, Math.min(width - 1, from)) * channels;
                for (int y = 0; y < height; y++) {
                    for (int channel = 0; channel < channels; channel++) {
                        result[y * newWidth * channels + to + channel] +=
                                weight * values[y * width * channels + source + channel];
                    }
                }
            });
        }
        return new Levels(result, newWidth, height, format);
    }

    /** Rows as columns. */
    private Levels turned() {
        int channels = format.channels();
        double[] result = new double[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(values, (y * width + x) * channels, result, (x * height + y) * channels, channels);
            }
        }
        return new Levels(result, /* width= */ height, /* height= */ width, format);
    }

    /** Tells from which pixels a new one is made. */
    private interface Weights {
        void of(int x, Weigh weigh);
    }

    /** Takes a pixel with a weight. */
    private interface Weigh {
        void with(int x, double weight);
    }
}
