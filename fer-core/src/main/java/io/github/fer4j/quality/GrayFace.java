package io.github.fer4j.quality;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;

/**
 * A face of any size as 48x48 grey levels, 0..255: about what a network gets to see of it. At most 192x192 pixels of the
 * frame are read, so that a large face costs no more than a small one. Immutable.
 */
final class GrayFace {

    /** Width and height. */
    static final int SIZE = 48;

    private static final int MOST_SAMPLES = 4 * SIZE;

    /** The shares of red, green and blue in grey (ITU-R BT.601, as in OpenCV), times 2^14. */
    private static final int RED = 4899;

    private static final int GREEN = 9617;
    private static final int BLUE = 1868;
    private static final int SHIFT = 14;

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
            read(frame, rows[y], columns, line);
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

    private static void read(Frame frame, int row, int[] columns, float[] line) {
        byte[] pixels = frame.pixels();
        int start = row * frame.stride();
        if (frame.format() == PixelFormat.GRAY) {
            for (int i = 0; i < line.length; i++) {
                line[i] = pixels[start + columns[i]] & 0xFF;
            }
            return;
        }
        int first = frame.format() == PixelFormat.RGB ? RED : BLUE;
        int last = RED + BLUE - first;
        for (int i = 0; i < line.length; i++) {
            int at = start + 3 * columns[i];
            int sum = first * (pixels[at] & 0xFF) + GREEN * (pixels[at + 1] & 0xFF) + last * (pixels[at + 2] & 0xFF);
            line[i] = (float) sum / (1 << SHIFT);
        }
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
