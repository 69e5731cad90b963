package io.github.fer4j.djl.train;

/** Rows of a matrix that is stored row after row. */
final class Rows {

    private Rows() {}

    /**
     * How many rows have the largest of their first values in the column of their label.
     *
     * @param values as many rows as there are labels to compare with
     * @param columns how many values of a row are compared
     * @param labels of more rows, perhaps
     * @param from the label of the first row
     * @param rows how many
     */
    static int countRight(float[] values, int columns, int[] labels, int from, int rows) {
        int width = values.length / rows;
        int right = 0;
        for (int i = 0; i < rows; i++) {
            right += indexOfMax(values, i * width, columns) == labels[from + i] ? 1 : 0;
        }
        return right;
    }

    /** The column of the largest value; of equals, the first. */
    private static int indexOfMax(float[] values, int from, int columns) {
        int best = 0;
        for (int i = 1; i < columns; i++) {
            if (values[from + i] > values[from + best]) {
                best = i;
            }
        }
        return best;
    }
}
