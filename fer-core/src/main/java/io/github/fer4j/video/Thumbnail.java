package io.github.fer4j.video;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;

/**
 * A frame in a few grey levels, enough to tell two scenes apart. Of a coloured frame it takes the green channel, which
 * is nearest to grey. Immutable.
 */
final class Thumbnail {

    private static final int COLUMNS = 32;
    private static final int ROWS = 24;
    /** A cell is the mean of a grid of that many pixels across and down. */
    private static final int SAMPLES = 3;
    /** Contrast that noise alone makes, in grey levels. */
    private static final double NOISE = 6;

    private final double[] levels;
    private final double contrast;

    private Thumbnail(double[] levels) {
        this.levels = levels;
        this.contrast = meanSize(levels);
    }

    static Thumbnail of(Frame frame) {
        double[] levels = new double[COLUMNS * ROWS];
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double level = level(frame, column, row);
                levels[row * COLUMNS + column] = level;
                sum += level;
            }
        }
        double mean = sum / levels.length;
        for (int i = 0; i < levels.length; i++) {
            levels[i] -= mean;
        }
        return new Thumbnail(levels);
    }

    /**
     * How different two frames are, brightness apart: 0 for the same, about 1.4 for two scenes that have nothing to do
     * with each other, at most 2.
     */
    double differenceTo(Thumbnail other) {
        double[] difference = levels.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= other.levels[i];
        }
        return meanSize(difference) / ((contrast + other.contrast) / 2 + NOISE);
    }

    private static double meanSize(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Math.abs(value);
        }
        return sum / values.length;
    }

    private static double level(Frame frame, int column, int row) {
        int channels = frame.format().channels();
        int channel = frame.format() == PixelFormat.GRAY ? 0 : 1;
        int sum = 0;
        for (int j = 0; j < SAMPLES; j++) {
            int y = position(row * SAMPLES + j, ROWS * SAMPLES, frame.height());
            for (int i = 0; i < SAMPLES; i++) {
                int x = position(column * SAMPLES + i, COLUMNS * SAMPLES, frame.width());
                sum += frame.pixels()[y * frame.stride() + x * channels + channel] & 0xFF;
            }
        }
        return (double) sum / (SAMPLES * SAMPLES);
    }

    private static int position(int sample, int samples, int size) {
        return (int) ((2L * sample + 1) * size / (2L * samples));
    }
}
