package io.github.fer4j.evaluate;

import io.github.fer4j.emotion.Emotion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Counts of faces by true and predicted label: rows are the true labels, columns the predicted ones.
 *
 * <p>Labels and their order are declared, not gathered from the faces seen. Immutable and thread-safe.
 */
public final class ConfusionMatrix {

    private final List<Emotion> labels;
    private final long[][] counts;

    private ConfusionMatrix(List<Emotion> labels, long[][] counts) {
        this.labels = labels;
        this.counts = counts;
    }

    /**
     * A matrix of given counts.
     *
     * @param labels at least one, each once
     * @param counts a row for each true label, in it a count for each predicted label, none negative; copied
     * @return the matrix
     * @throws IllegalArgumentException if a label stands twice, the sizes do not fit or a count is negative
     */
    public static ConfusionMatrix of(List<Emotion> labels, long[][] counts) {
        List<Emotion> declared = checked(labels);
        int size = declared.size();
        if (counts.length != size) {
            throw new IllegalArgumentException(counts.length + " rows do not fit " + size + " labels");
        }
        for (long[] row : counts) {
            if (row.length != size) {
                throw new IllegalArgumentException(row.length + " columns do not fit " + size + " labels");
            }
            if (Arrays.stream(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("a count is negative: " + Arrays.toString(row));
            }
        }
        return new ConfusionMatrix(declared, copy(counts));
    }

    /**
     * A matrix to be counted face by face.
     *
     * @param labels at least one, each once
     * @return a builder with all counts at 0
     * @throws IllegalArgumentException if there is no label or one stands twice
     */
    public static Builder builder(List<Emotion> labels) {
        return new Builder(checked(labels));
    }

    /**
     * The labels.
     *
     * @return those declared, in the order of rows and columns
     */
    public List<Emotion> labels() {
        return labels;
    }

    /**
     * One count.
     *
     * @param actual the true label
     * @param predicted the predicted label
     * @return 0 or more
     * @throws IllegalArgumentException if either is not among the labels
     */
    public long count(Emotion actual, Emotion predicted) {
        return counts[index(labels, actual)][index(labels, predicted)];
    }

    /**
     * How many faces truly have a label: the sum of its row.
     *
     * @param actual the true label
     * @return 0 or more
     * @throws IllegalArgumentException if it is not among the labels
     */
    public long support(Emotion actual) {
        return Arrays.stream(counts[index(labels, actual)]).sum();
    }

    /**
     * How many faces were given a label: the sum of its column.
     *
     * @param predicted the predicted label
     * @return 0 or more
     * @throws IllegalArgumentException if it is not among the labels
     */
    public long predicted(Emotion predicted) {
        int column = index(labels, predicted);
        return Arrays.stream(counts).mapToLong(row -> row[column]).sum();
    }

    /**
     * How many faces were given their true label: the sum of the diagonal.
     *
     * @return 0 or more
     */
    public long correct() {
        return labels.stream().mapToLong(label -> count(label, label)).sum();
    }

    /**
     * All faces.
     *
     * @return 0 or more
     */
    public long total() {
        return labels.stream().mapToLong(this::support).sum();
    }

    /**
     * The counts, for a file format.
     *
     * @return an immutable list of rows (true labels), each an immutable list of columns (predicted labels)
     */
    public List<List<Long>> rows() {
        List<List<Long>> rows = new ArrayList<>(counts.length);
        for (long[] row : counts) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return List.copyOf(rows);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfusionMatrix matrix
                && labels.equals(matrix.labels)
                && Arrays.deepEquals(counts, matrix.counts);
    }

    @Override
    public int hashCode() {
        return 31 * labels.hashCode() + Arrays.deepHashCode(counts);
    }

    /** Labels and rows in one line. */
    @Override
    public String toString() {
        return labels + " " + Arrays.deepToString(counts);
    }

    private static List<Emotion> checked(List<Emotion> labels) {
        if (labels.isEmpty() || new HashSet<>(labels).size() != labels.size()) {
            throw new IllegalArgumentException("labels must be at least one, each once: " + labels);
        }
        return List.copyOf(labels);
    }

    private static int index(List<Emotion> labels, Emotion emotion) {
        int index = labels.indexOf(emotion);
        if (index < 0) {
            throw new IllegalArgumentException(emotion + " is not among the labels " + labels);
        }
        return index;
    }

    private static long[][] copy(long[][] counts) {
        return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    /** Counts faces one by one. It may be used on after {@link #build()}. Not thread-safe. */
    public static final class Builder {

        private final List<Emotion> labels;
        private final long[][] counts;

        private Builder(List<Emotion> labels) {
            this.labels = labels;
            this.counts = new long[labels.size()][labels.size()];
        }

        /**
         * Counts one face.
         *
         * @param actual the true label
         * @param predicted the predicted label
         * @return this builder
         * @throws IllegalArgumentException if either is not among the labels
         */
        public Builder add(Emotion actual, Emotion predicted) {
            counts[index(labels, actual)][index(labels, predicted)]++;
            return this;
        }

        /**
         * The matrix of the faces counted so far.
         *
         * @return a new matrix that later counting does not change
         */
        public ConfusionMatrix build() {
            return new ConfusionMatrix(labels, copy(counts));
        }
    }
}
