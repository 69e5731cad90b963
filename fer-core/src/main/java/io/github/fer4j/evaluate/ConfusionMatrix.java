package io.github.fer4j.evaluate;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.files.QuotedText;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Counts of faces by true and predicted label: rows are the true labels, columns the predicted ones.
 *
 * <p>Labels and their order are declared; they do not depend on the faces that are counted. Immutable, thread-safe and
 * serializable.
 */
public final class ConfusionMatrix implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_QUOTATION = 300;

    private final List<Emotion> labels;
    private final long[][] counts;

    /** For Kryo, which makes an empty object and fills the fields. */
    @SuppressWarnings("unused")
    private ConfusionMatrix() {
        this(List.of(), new long[0][]);
    }

    private ConfusionMatrix(List<Emotion> labels, long[][] counts) {
        this.labels = labels;
        this.counts = counts;
    }

    /**
     * A matrix of given counts.
     *
     * @param labels at least one, each once, without {@link Emotion#UNCERTAIN}
     * @param counts a row for each true label; each row has a count for each predicted label, none negative; copied
     * @return the matrix
     * @throws IllegalArgumentException if there is no label, a label stands twice or is {@link Emotion#UNCERTAIN}, the
     *     sizes do not fit, a count is negative or the counts are too large to be summed
     */
    public static ConfusionMatrix of(List<Emotion> labels, long[][] counts) {
        Objects.requireNonNull(counts, "counts");
        List<Emotion> declared = Emotion.requireLabels(labels);
        int size = declared.size();
        if (counts.length != size) {
            throw new IllegalArgumentException(counts.length + " rows do not fit " + size + " labels");
        }
        long total = 0;
        for (long[] row : counts) {
            Objects.requireNonNull(row, "counts holds null");
            if (row.length != size) {
                throw new IllegalArgumentException(row.length + " columns do not fit " + size + " labels");
            }
            if (Arrays.stream(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("a count is negative: " + Arrays.toString(row));
            }
            for (long count : row) {
                // Half of the range, because F1 needs twice a count.
                if (count > Long.MAX_VALUE / 2 - total) {
                    throw new IllegalArgumentException("the counts are too large: " + Arrays.deepToString(counts));
                }
                total += count;
            }
        }
        return new ConfusionMatrix(declared, copy(counts));
    }

    /**
     * Begins a matrix, to which faces are added one by one.
     *
     * @param labels at least one, each once, without {@link Emotion#UNCERTAIN}
     * @return a builder with all counts at 0
     * @throws IllegalArgumentException if there is no label, or a label stands twice or is {@link Emotion#UNCERTAIN}
     */
    public static Builder builder(List<Emotion> labels) {
        return new Builder(Emotion.requireLabels(labels));
    }

    /**
     * The labels.
     *
     * @return the labels in the order of rows and columns
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
        return counts[index(labels, actual, "actual")][index(labels, predicted, "predicted")];
    }

    /**
     * The number of faces that truly have a label: the sum of its row.
     *
     * @param actual the true label
     * @return 0 or more
     * @throws IllegalArgumentException if it is not among the labels
     */
    public long support(Emotion actual) {
        return Arrays.stream(counts[index(labels, actual, "actual")]).sum();
    }

    /**
     * The number of faces that were predicted as a label: the sum of its column.
     *
     * @param predicted the predicted label
     * @return 0 or more
     * @throws IllegalArgumentException if it is not among the labels
     */
    public long predicted(Emotion predicted) {
        int column = index(labels, predicted, "predicted");
        return Arrays.stream(counts).mapToLong(row -> row[column]).sum();
    }

    /**
     * The number of faces that were predicted as their true label: the sum of the diagonal.
     *
     * @return 0 or more
     */
    public long correct() {
        return labels.stream().mapToLong(label -> count(label, label)).sum();
    }

    /**
     * The number of all faces.
     *
     * @return 0 or more
     */
    public long total() {
        return labels.stream().mapToLong(this::support).sum();
    }

    /**
     * All counts.
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

    private static int index(List<Emotion> labels, Emotion emotion, String parameter) {
        int index = labels.indexOf(Objects.requireNonNull(emotion, parameter));
        if (index < 0) {
            throw new IllegalArgumentException(QuotedText.printable(emotion.label(), LONGEST_QUOTATION)
                    + " is not among the labels " + QuotedText.printable(labels.toString(), LONGEST_QUOTATION));
        }
        return index;
    }

    private static long[][] copy(long[][] counts) {
        return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    private Object writeReplace() {
        return new Serialized(labels, rows());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a confusion matrix is read through its labels and counts");
    }

    /** What is written: it is checked again when it is read. */
    private record Serialized(List<Emotion> labels, List<List<Long>> rows) implements Serializable {

        private Object readResolve() throws InvalidObjectException {
            try {
                return of(labels, rows.stream().map(Serialized::counts).toArray(long[][]::new));
            } catch (IllegalArgumentException | NullPointerException e) {
                InvalidObjectException invalid = new InvalidObjectException(e.getMessage());
                invalid.initCause(e);
                throw invalid;
            }
        }

        private static long[] counts(List<Long> row) {
            return row.stream().mapToLong(Long::longValue).toArray();
        }
    }

    /** Counts faces one by one. It can be used again after {@link #build()}. Not thread-safe. */
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
            counts[index(labels, actual, "actual")][index(labels, predicted, "predicted")]++;
            return this;
        }

        /**
         * The matrix of the faces counted so far.
         *
         * @return a new matrix; faces that are added later do not change it
         */
        public ConfusionMatrix build() {
            return new ConfusionMatrix(labels, copy(counts));
        }
    }
}
