package io.github.fer4j.benchmarks;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.internal.Mats;
import java.util.function.BiConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

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
        int side = 2 * (int) Math.ceil(3 * deviation) + 1;
        return filtered((from, to) ->
                Imgproc.GaussianBlur(from, to, new Size(side, side), deviation, 0, Core.BORDER_REPLICATE));
    }

    /** Means of areas where the picture becomes smaller, bilinear sampling where it becomes larger. */
    Levels resized(int newWidth, int newHeight) {
        int method = newWidth < width ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR;
        return filtered((from, to) -> Imgproc.resize(from, to, new Size(newWidth, newHeight), 0, 0, method));
    }

    private Levels filtered(BiConsumer<Mat, Mat> filter) {
        try (Mats mats = new Mats()) {
            Mat from = mats.own(new Mat(height, width, CvType.CV_64FC(format.channels())));
            Mat to = mats.create();
            from.put(0, 0, values);
            filter.accept(from, to);
            double[] result = new double[to.cols() * to.rows() * format.channels()];
            to.get(0, 0, result);
            return new Levels(result, to.cols(), to.rows(), format);
        }
    }

    private Levels changed(DoubleUnaryOperator change) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = change.applyAsDouble(values[i]);
        }
        return new Levels(result, width, height, format);
    }
}
