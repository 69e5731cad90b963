package io.github.fer4j.djl.train;

import io.github.fer4j.dataset.ClassDistribution;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.EmotionVotes;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.model.training.Supervision;
import io.github.fer4j.model.training.TrainingSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the network should answer for each example: the label, smoothed and weighted, the votes, or both. */
final class Targets {

    private final Heads heads;
    private final List<float[]> rows;
    private final float[] adjustment;

    private Targets(Heads heads, List<float[]> rows, float[] adjustment) {
        this.heads = heads;
        this.rows = rows;
        this.adjustment = adjustment;
    }

    /** The targets of a training split. */
    static Targets of(Dataset data, TrainingSettings settings) {
        float[][] labels = byLabel(weights(data, settings), settings.labelSmoothing());
        int[] truth = data.labelIndices();
        List<float[]> rows = new ArrayList<>(truth.length);
        for (int i = 0; i < truth.length; i++) {
            rows.add(row(data.faces().get(i), labels[truth[i]], data.labels(), settings.supervision()));
        }
        Heads heads = heads(data.labels().size(), settings.supervision());
        double[] shown = new Sampler(truth, data.labels().size(), settings.sampling()).timesShown();
        double[] sums = sums(rows, truth, shown, heads.width());
        return new Targets(heads, rows, adjustment(sums, heads, settings.logitAdjustment()));
    }

    /** What an epoch shows of each output, all its examples together. */
    private static double[] sums(List<float[]> rows, int[] truth, double[] timesShown, int width) {
        double[] sums = new double[width];
        for (int i = 0; i < truth.length; i++) {
            float[] row = rows.get(i);
            for (int output = 0; output < width; output++) {
                sums[output] += timesShown[truth[i]] * row[output];
            }
        }
        return sums;
    }

    /** For each output, the logarithm of its share of all targets of its group, times the strength. */
    private static float[] adjustment(double[] sums, Heads heads, double strength) {
        float[] adjustment = new float[sums.length];
        for (int group = 0; group < heads.sizes().size(); group++) {
            int from = heads.start(group);
            int to = from + heads.sizes().get(group);
            double all = Arrays.stream(sums, from, to).sum();
            for (int i = from; i < to; i++) {
                adjustment[i] = strength == 0 || sums[i] == 0 ? 0 : (float) (strength * Math.log(sums[i] / all));
            }
        }
        return adjustment;
    }

    /** The groups of outputs that a supervision needs. */
    static Heads heads(int labels, Supervision supervision) {
        return supervision == Supervision.LABELS_AND_VOTES
                ? new Heads(List.of(labels, Emotion.FERPLUS.size()))
                : new Heads(List.of(labels));
    }

    /**
     * Target distributions of hard labels, smoothed (Szegedy et al., 2016, section 7).
     *
     * @param weights of each label, mean 1
     * @param smoothing the share spread over all labels
     * @return for each true label, the target of each label, summing to the label's weight
     */
    static float[][] byLabel(double[] weights, double smoothing) {
        int labels = weights.length;
        float[][] targets = new float[labels][labels];
        for (int truth = 0; truth < labels; truth++) {
            for (int label = 0; label < labels; label++) {
                double hard = truth == label ? 1 - smoothing : 0;
                targets[truth][label] = (float) (weights[truth] * (hard + smoothing / labels));
            }
        }
        return targets;
    }

    private static double[] weights(Dataset data, TrainingSettings settings) {
        double[] weights = new double[data.labels().size()];
        Arrays.fill(weights, 1);
        if (settings.classWeights()) {
            long[] counts = new long[weights.length];
            Arrays.stream(data.labelIndices()).forEach(label -> counts[label]++);
            List<Double> byFrequency =
                    ClassDistribution.weights(Arrays.stream(counts).boxed().toList());
            Arrays.setAll(weights, byFrequency::get);
        }
        return weights;
    }

    private static float[] row(LabelledFace face, float[] label, List<Emotion> labels, Supervision supervision) {
        return switch (supervision) {
            case LABELS -> label;
            case VOTES -> votes(face, labels).orElse(label);
            case LABELS_AND_VOTES -> {
                float[] both = Arrays.copyOf(label, label.length + Emotion.FERPLUS.size());
                votes(face, Emotion.FERPLUS)
                        .ifPresent(shares -> System.arraycopy(shares, 0, both, label.length, shares.length));
                yield both;
            }
        };
    }

    private static Optional<float[]> votes(LabelledFace face, List<Emotion> labels) {
        return face.votes().flatMap((EmotionVotes votes) -> votes.distribution(labels));
    }

    Heads heads() {
        return heads;
    }

    /** What is added to each logit while learning. */
    float[] adjustment() {
        return adjustment.clone();
    }

    /** Copies the target of an example, as long as all outputs together. */
    void copy(int example, float[] batch, int from) {
        System.arraycopy(rows.get(example), 0, batch, from, heads.width());
    }
}
