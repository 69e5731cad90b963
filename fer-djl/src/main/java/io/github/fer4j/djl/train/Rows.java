package io.github.fer4j.djl.train;

/** Rows of a matrix that is stored row after row. */
final class Rows {

    private Rows() {}

    /** The column of the largest value; of equals, the first. */
    static int indexOfMax(float[] values, int from, int width) {
        int best = 0;
        for (int i = 1; i < width; i++) {
            if (values[from + i] > values[from + best]) {
                best = i;
            }
        }
        return best;
    }
}
