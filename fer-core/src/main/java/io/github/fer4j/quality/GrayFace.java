package io.github.fer4j.quality;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;

/**
 * A face of any size as 48x48 grey levels, 0..255: about what a network gets to see of it. At most 192x192 pixels of the
 * frame are read, so that a large face costs no more than a small one. Immutable.
 */
final class GrayFace {

    /** Width and height. */
    static final int SIZE = 48;

    private static final int MOST_SAMPLES = 4 * SIZE;

    private final float[] levels;

    private GrayFace(float[] levels) {
        this.levels = levels;
    }

    /** Cuts a face out of a frame. Where the box lies outside the frame, the frame's edge is repeated. */
    static GrayFace of(Frame frame, Box box) {
        int[] columns = positions(box.x(), box.width(), frame.width());
        int[] rows = positions(box.y(), box.height(), frame.height());
        Resampling across = new Resampling(columns.length);
        Resampling down = new Resampling(rows.length);
        float[] narrow = new float[rows.length * SIZE];
        float[] line = new float[columns.length];
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < line.length; x++) {
                line[x] = frame.gray(columns[x], rows[y]);
            }
            for (int x = 0; x < SIZE; x++) {
                narrow[y * SIZE + x] = across.at(x, line, 0, 1);
            }
        }
        float[] levels = new float[SIZE * SIZE];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = down.at(i / SIZE, narrow, i % SIZE, SIZE);
        }
        return new GrayFace(levels);
    }

    /** Which pixels are read along one side of the box: all, or evenly spread ones of a long side. */
    private static int[] positions(int start, int length, int limit) {
        int[] positions = new int[Math.min(length, MOST_SAMPLES)];
        for (int i = 0; i < positions.length; i++) {
            long position = start + (2L * i + 1) * length / (2L * positions.length);
            positions[i] = (int) Math.max(0, Math.min(limit - 1L, position));
        }
        return positions;
    }

    /** The face with each pixel averaged with its neighbours, weighted 1 2 1 in both directions: noise loses most of it. */
    GrayFace smoothed() {
        float[] across = new float[levels.length];
        float[] smooth = new float[levels.length];
        for (int i = 0; i < levels.length; i++) {
            int x = i % SIZE;
            across[i] = (levels[i - (x > 0 ? 1 : 0)] + 2 * levels[i] + levels[i + (x < SIZE - 1 ? 1 : 0)]) / 4;
        }
        for (int i = 0; i < levels.length; i++) {
            int y = i / SIZE;
            smooth[i] = (across[i - (y > 0 ? SIZE : 0)] + 2 * across[i] + across[i + (y < SIZE - 1 ? SIZE : 0)]) / 4;
        }
        return new GrayFace(smooth);
    }

    float at(int x, int y) {
        return levels[y * SIZE + x];
    }

    /** The mean grey level. */
    double mean() {
        double sum = 0;
        for (float level : levels) {
            sum += level;
        }
        return sum / levels.length;
    }

    /** The standard deviation of the grey levels. */
    double deviation() {
        double mean = mean();
        double sum = 0;
        for (float level : levels) {
            sum += (level - mean) * (level - mean);
        }
        return Math.sqrt(sum / levels.length);
    }
}
