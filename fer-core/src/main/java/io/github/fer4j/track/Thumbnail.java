package io.github.fer4j.track;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A frame in a few grey levels, enough to tell two scenes apart. Of a coloured frame it takes the green channel, which
 * is nearest to grey. Immutable.
 */
final class Thumbnail {

    private static final int COLUMNS = 32;
    private static final int ROWS = 24;
    /** A cell is the mean of a grid of that many pixels across and down. */
    private static final int SAMPLES = 3;
    /** The difference relative to the contrast is mostly below 0.2 within a scene, mostly above 1 across a cut. */
    private static final double UNLIKE = 0.7;

    private static final double LIKE = 0.4;
    /** The share of the picture that changes at least in a cut. */
    private static final double CHANGED_SHARE = 0.35;
    /** Contrast that noise alone makes, and how much a cell changes at least when it shows something else. */
    private static final double NOISE = 6;

    private static final double CHANGE = 12;

    private final double[] levels;
    private final double contrast;

    private Thumbnail(double[] levels) {
        this.levels = levels;
        this.contrast = meanSize(levels, median(levels));
    }

    static Thumbnail of(Frame frame) {
        return of(frame, new Box(0, 0, frame.width(), frame.height()));
    }

    /** Of a part of a frame, which lies inside it. */
    static Thumbnail of(Frame frame, Box part) {
        double[] levels = new double[COLUMNS * ROWS];
        Arrays.setAll(levels, cell -> level(frame, part, cell % COLUMNS, cell / COLUMNS));
        return new Thumbnail(levels);
    }

    /**
     * Whether two frames have little to do with each other, brightness apart: they differ as much as their contrast, and
     * not only where something came into the picture or left it.
     */
    boolean isUnlike(Thumbnail other) {
        double[] difference = difference(other);
        double light = median(difference);
        return relative(other, difference, light) > UNLIKE && changedShare(difference, light) > CHANGED_SHARE;
    }

    /** Whether two frames show the same at nearly the same place, brightness apart. */
    boolean isLike(Thumbnail other) {
        double[] difference = difference(other);
        return relative(other, difference, median(difference)) < LIKE;
    }

    /** How many cells show something else than another thumbnail, brightness apart, where they are in none of some boxes. */
    long changesOutside(Thumbnail other, Frame frame, List<Box> boxes) {
        double[] difference = difference(other);
        double light = median(difference);
        return IntStream.range(0, difference.length)
                .filter(cell -> Math.abs(difference[cell] - light) > CHANGE)
                .filter(cell -> boxes.stream().noneMatch(box -> isInside(cell, frame, box)))
                .count();
    }

    private static boolean isInside(int cell, Frame frame, Box box) {
        int x = position(cell % COLUMNS, COLUMNS, frame.width());
        int y = position(cell / COLUMNS, ROWS, frame.height());
        return x >= box.x() && x < box.right() && y >= box.y() && y < box.bottom();
    }

    private double[] difference(Thumbnail other) {
        double[] difference = levels.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= other.levels[i];
        }
        return difference;
    }

    /** The difference relative to the contrast. */
    private double relative(Thumbnail other, double[] difference, double light) {
        return meanSize(difference, light) / ((contrast + other.contrast) / 2 + NOISE);
    }

    private static double changedShare(double[] difference, double light) {
        long changed = Arrays.stream(difference)
                .filter(value -> Math.abs(value - light) > CHANGE)
                .count();
        return (double) changed / difference.length;
    }

    private static double meanSize(double[] values, double middle) {
        return Arrays.stream(values)
                .map(value -> Math.abs(value - middle))
                .average()
                .orElse(0);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double level(Frame frame, Box part, int column, int row) {
        int channels = frame.format().channels();
        int channel = frame.format() == PixelFormat.GRAY ? 0 : 1;
        int sum = 0;
        for (int j = 0; j < SAMPLES; j++) {
            int y = part.y() + position(row * SAMPLES + j, ROWS * SAMPLES, part.height());
            for (int i = 0; i < SAMPLES; i++) {
                int x = part.x() + position(column * SAMPLES + i, COLUMNS * SAMPLES, part.width());
                sum += frame.pixels()[y * frame.stride() + x * channels + channel] & 0xFF;
            }
        }
        return (double) sum / (SAMPLES * SAMPLES);
    }

    private static int position(int sample, int samples, int size) {
        return (int) ((2L * sample + 1) * size / (2L * samples));
    }
}
