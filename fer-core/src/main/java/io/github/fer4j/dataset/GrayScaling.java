package io.github.fer4j.dataset;

import io.github.fer4j.image.Frame;
import io.github.fer4j.preprocess.FaceImage;

/**
 * Reduces a picture to a face's 48x48 grey values: the largest centred square, each target pixel the average of the area
 * it covers. A grey picture of 48x48 comes through unchanged.
 */
final class GrayScaling {

    private GrayScaling() {}

    static FaceImage toFace(Frame frame) {
        int side = Math.min(frame.width(), frame.height());
        int left = (frame.width() - side) / 2;
        int top = (frame.height() - side) / 2;
        float[] narrow = averageColumns(frame, left, top, side);
        return FaceImage.of(averageRows(narrow, side));
    }

    /** Rows of 48 averages, as many as the square has. */
    private static float[] averageColumns(Frame frame, int left, int top, int side) {
        float[] narrow = new float[side * FaceImage.SIZE];
        float[] row = new float[side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                row[x] = Math.round(frame.gray(left + x, top + y));
            }
            for (int x = 0; x < FaceImage.SIZE; x++) {
                narrow[y * FaceImage.SIZE + x] = average(row, 0, 1, side, x);
            }
        }
        return narrow;
    }

    private static byte[] averageRows(float[] narrow, int side) {
        byte[] pixels = new byte[FaceImage.PIXELS];
        for (int y = 0; y < FaceImage.SIZE; y++) {
            for (int x = 0; x < FaceImage.SIZE; x++) {
                float mean = average(narrow, x, FaceImage.SIZE, side, y);
                pixels[y * FaceImage.SIZE + x] = (byte) Math.round(mean);
            }
        }
        return pixels;
    }

    /**
     * The average of the stretch that one of 48 target pixels covers of {@code side} values. Positions are counted in
     * 1/48 of a value, which makes all edges whole numbers and the weights exact.
     */
    private static float average(float[] values, int offset, int step, int side, int target) {
        int from = target * side;
        int to = from + side;
        double sum = 0;
        for (int i = from / FaceImage.SIZE; i * FaceImage.SIZE < to; i++) {
            int start = Math.max(from, i * FaceImage.SIZE);
            int end = Math.min(to, (i + 1) * FaceImage.SIZE);
            sum += (double) (end - start) * values[offset + i * step];
        }
        return (float) (sum / side);
    }
}
