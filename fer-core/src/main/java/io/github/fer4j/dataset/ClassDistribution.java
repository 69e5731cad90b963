package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many faces a data set has of each label in each split.
 *
 * <p>Counts are in the order of the data set's labels; a label without a face has the count 0. Immutable and
 * thread-safe.
 */
public final class ClassDistribution {

    private final List<Emotion> labels;
    private final Map<Split, long[]> counts = new EnumMap<>(Split.class);

    private ClassDistribution(List<Emotion> labels) {
        this.labels = labels;
        for (Split split : Split.values()) {
            counts.put(split, new long[labels.size()]);
        }
    }

    /**
     * Counts the faces of a data set.
     *
     * @param dataset may be empty
     * @return the counts
     */
    public static ClassDistribution of(Dataset dataset) {
        Objects.requireNonNull(dataset, "dataset");
        ClassDistribution distribution = new ClassDistribution(dataset.labels());
        for (LabelledFace face : dataset.faces()) {
            distribution.row(face.split())[dataset.labels().indexOf(face.emotion())]++;
        }
        return distribution;
    }

    /**
     * The labels.
     *
     * @return the labels of the data set, in its order
     */
    public List<Emotion> labels() {
        return labels;
    }

    /**
     * The faces of one split.
     *
     * @param split the split
     * @return one count for each label, in the order of {@link #labels()}
     */
    public List<Long> counts(Split split) {
        return Arrays.stream(row(split)).boxed().toList();
    }

    /**
     * The faces of one label in one split.
     *
     * @param split the split
     * @param emotion the label
     * @return 0 or more; 0 for an emotion that is not among the labels
     */
    public long count(Split split, Emotion emotion) {
        Objects.requireNonNull(emotion, "emotion");
        int index = labels.indexOf(emotion);
        return index < 0 ? 0 : row(split)[index];
    }

    /**
     * All faces of one split.
     *
     * @param split the split
     * @return 0 or more
     */
    public long total(Split split) {
        return Arrays.stream(row(split)).sum();
    }

    /**
     * Weights that give all labels of a split the same total weight. They are inversely proportional to the number of
     * faces, and their mean over the labels that have faces is 1. A label without a face has weight 0.
     *
     * @param split usually {@link Split#TRAINING}
     * @return one weight for each label, in the order of {@link #labels()}
     * @throws IllegalArgumentException if the split has no face
     */
    public List<Double> weights(Split split) {
        List<Long> faces = counts(split);
        double inverseSum = faces.stream()
                .filter(count -> count > 0)
                .mapToDouble(count -> 1.0 / count)
                .sum();
        long present = faces.stream().filter(count -> count > 0).count();
        if (present == 0) {
            throw new IllegalArgumentException("no face to weigh the labels by");
        }
        return faces.stream()
                .map(count -> count == 0 ? 0 : present / (count * inverseSum))
                .toList();
    }

    /** The counts as a table, as {@link ClassDistributionTable} prints it. */
    @Override
    public String toString() {
        return ClassDistributionTable.of(this);
    }

    private long[] row(Split split) {
        long[] row = counts.get(Objects.requireNonNull(split, "split"));
        if (row == null) {
            throw new AssertionError("every split has a row");
        }
        return row;
    }
}
