package io.github.fer4j.quality;

/**
 * Brings a line of values to the side of a {@link GrayFace}: by the mean of the area that a value covers where the line is
 * longer, by bilinear sampling where it is shorter. Immutable and thread-safe.
 */
final class Resampling {

    /** The first value of the line that counts for each result, and the weights of it and those that follow. */
    private final int[] first = new int[GrayFace.SIZE];

    private final float[][] weights = new float[GrayFace.SIZE][];

    /**
     * For lines of one length.
     *
     * @param length at least 1
     */
    Resampling(int length) {
        double scale = (double) length / GrayFace.SIZE;
        for (int i = 0; i < GrayFace.SIZE; i++) {
            if (scale < 1) {
                interpolate(i, Math.min(length - 1.0, Math.max(0, (i + 0.5) * scale - 0.5)), length);
            } else {
                average(i, i * scale, Math.min(length, (i + 1) * scale));
            }
        }
    }

    private void interpolate(int i, double position, int length) {
        first[i] = Math.max(0, Math.min(length - 2, (int) position));
        float share = (float) (position - first[i]);
        weights[i] = length == 1 ? new float[] {1} : new float[] {1 - share, share};
    }

    private void average(int i, double from, double to) {
        first[i] = (int) from;
        weights[i] = new float[(int) Math.ceil(to) - first[i]];
        for (int j = 0; j < weights[i].length; j++) {
            double covered = Math.min(first[i] + j + 1, to) - Math.max(first[i] + j, from);
            weights[i][j] = (float) (covered / (to - from));
        }
    }

    /** One value of the result, where the line begins at an index and its values are a step apart. */
    float at(int i, float[] values, int start, int step) {
        float sum = 0;
        int index = start + first[i] * step;
        for (float weight : weights[i]) {
            sum += weight * values[index];
            index += step;
        }
        return sum;
    }
}
