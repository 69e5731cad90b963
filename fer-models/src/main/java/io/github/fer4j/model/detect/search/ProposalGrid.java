package io.github.fer4j.model.detect.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What the outputs of the proposal network mean: a cell every {@value #STRIDE} pixels, and for each six channels: the logit
 * of a face whose middle is near the cell, the way to its middle, its size, and the sine and cosine of its roll.
 */
public final class ProposalGrid {

    /** Pixels of the picture for a cell. */
    public static final int STRIDE = 8;

    /** Numbers of a cell. */
    public static final int CHANNELS = 6;

    /** The smallest face that the network sees, in pixels. */
    public static final double SMALLEST = 18;

    /** The largest face that the network sees, in pixels. */
    public static final double LARGEST = 44;

    private static final double MIDDLE = Math.sqrt(SMALLEST * LARGEST);

    private static final double SHIFT_UNIT = 8;
    private static final double SIZE_UNIT = 0.5;

    private static final float GRAY = 128;
    private static final float CONTRAST = 64;

    private ProposalGrid() {}

    /** How the network takes a grey level of 0 to 255. */
    public static float input(float level) {
        return (level - GRAY) / CONTRAST;
    }

    /** The position of a cell, in pixels. */
    public static double position(int cell) {
        return cell * STRIDE + 0.5;
    }

    /** The numbers that a cell should have for a face, after the logit. */
    public static float[] target(Candidate face, int column, int row) {
        return new float[] {
            (float) ((face.x() - position(column)) / SHIFT_UNIT),
            (float) ((face.y() - position(row)) / SHIFT_UNIT),
            (float) (Math.log(face.size() / MIDDLE) / SIZE_UNIT),
            (float) Math.sin(face.roll()),
            (float) Math.cos(face.roll())
        };
    }

    /** The cells whose logit is high enough. */
    public static List<Candidate> decode(float[] outputs, int columns, int rows, float threshold) {
        int cells = columns * rows;
        List<Candidate> found = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            float logit = outputs[cell];
            if (logit >= threshold) {
                double x = position(cell % columns) + SHIFT_UNIT * outputs[cells + cell];
                double y = position(cell / columns) + SHIFT_UNIT * outputs[2 * cells + cell];
                double octaves = Math.min(2, Math.max(-2, outputs[3 * cells + cell]));
                double roll = Math.atan2(outputs[4 * cells + cell], outputs[5 * cells + cell]);
                found.add(new Candidate(x, y, MIDDLE * Math.exp(SIZE_UNIT * octaves), roll, logit));
            }
        }
        return found;
    }
}
