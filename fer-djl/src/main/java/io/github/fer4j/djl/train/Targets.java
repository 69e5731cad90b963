package io.github.fer4j.djl.train;

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

/**
 * What the network should answer for each example: its label or the shares of its votes, smoothed and weighted. A face
 * without votes teaches nothing to outputs that learn votes beside labels: its targets there are zeros.
 */
final class Targets {

    private final Heads heads;
    private final List<float[]> rows;
    private final double[] sums;
    private final double adjustment;

    private Targets(Heads heads, List<float[]> rows, double[] sums, double adjustment) {
        this.heads = heads;
        this.rows = rows;
        this.sums = sums;
        this.adjustment = adjustment;
    }

    /**
     * The targets of a training split.
     *
     * @param data the split
     * @param settings of the training
     * @param teachers what teachers answer to each face
     */
    static Targets of(Dataset data, TrainingSettings settings, TeacherAnswers teachers) {
        Heads heads = heads(data.labels().size(), settings.supervision());
        int[] labels = data.labelIndices();
        double[] shown = new Sampler(labels, data.labels().size(), settings.sampling()).timesShown();
        List<float[]> rows = new ArrayList<>(labels.length);
        for (int i = 0; i < labels.length; i++) {
            float[] row = shares(data.faces().get(i), labels[i], data.labels(), settings.supervision());
            teachers.mixInto(row, i, heads, settings.distillation());
            rows.add(row);
        }
        double[] weights = new double[heads.width()];
        Arrays.fill(weights, 1);
        if (settings.classWeights()) {
            weights = weights(sums(rows, labels, shown, heads.width()), heads);
        }
        for (float[] row : rows) {
            for (int group = 0; group < heads.sizes().size(); group++) {
                finish(row, heads.start(group), heads.sizes().get(group), weights, settings.labelSmoothing());
            }
        }
        return new Targets(heads, rows, sums(rows, labels, shown, heads.width()), settings.logitAdjustment());
    }

    /** The share of each output in what is known of a face. */
    private static float[] shares(LabelledFace face, int label, List<Emotion> labels, Supervision supervision) {
        float[] hard = new float[labels.size()];
        hard[label] = 1;
        return switch (supervision) {
            case LABELS -> hard;
            case VOTES -> votes(face, labels).orElse(hard);
            case LABELS_AND_VOTES -> {
                float[] both = Arrays.copyOf(hard, hard.length + Emotion.FERPLUS.size());
                votes(face, Emotion.FERPLUS)
                        .ifPresent(shares -> System.arraycopy(shares, 0, both, hard.length, shares.length));
                yield both;
            }
        };
    }

    private static Optional<float[]> votes(LabelledFace face, List<Emotion> labels) {
        return face.votes().flatMap((EmotionVotes votes) -> votes.distribution(labels));
    }

    /** What an epoch shows of each output, all its examples together. */
    private static double[] sums(List<float[]> rows, int[] labels, double[] timesShown, int width) {
        double[] sums = new double[width];
        for (int i = 0; i < labels.length; i++) {
            float[] row = rows.get(i);
            for (int output = 0; output < width; output++) {
                sums[output] += timesShown[labels[i]] * row[output];
            }
        }
        return sums;
    }

    /**
     * Weights that make all labels of a group equally heavy in an epoch. Their mean over what the epoch shows is 1, so
     * that the loss keeps its size; 0 for a label that is never shown.
     */
    private static double[] weights(double[] sums, Heads heads) {
        double[] weights = new double[sums.length];
        for (int group = 0; group < heads.sizes().size(); group++) {
            int from = heads.start(group);
            int to = from + heads.sizes().get(group);
            double all = Arrays.stream(sums, from, to).sum();
            long present = Arrays.stream(sums, from, to).filter(sum -> sum > 0).count();
            for (int i = from; i < to; i++) {
                weights[i] = sums[i] == 0 ? 0 : all / (present * sums[i]);
            }
        }
        return weights;
    }

    /**
     * Smooths the shares of a group of outputs (Szegedy et al., 2016, section 7) and weighs them, in place. Smoothing keeps
     * the sum; the weight is the mean of the labels' weights by the shares.
     *
     * @param row the shares of all outputs
     * @param from the group's first output
     * @param size the number of its outputs
     * @param weights a weight for each output
     * @param smoothing the share spread over all labels
     */
    static void finish(float[] row, int from, int size, double[] weights, double smoothing) {
        double sum = 0;
        double weighted = 0;
        for (int i = from; i < from + size; i++) {
            sum += row[i];
            weighted += weights[i] * row[i];
        }
        if (sum == 0) {
            return;
        }
        double weight = weighted / sum;
        for (int i = from; i < from + size; i++) {
            row[i] = (float) (weight * ((1 - smoothing) * row[i] + smoothing * sum / size));
        }
    }

    /** The groups of outputs that a supervision needs. */
    static Heads heads(int labels, Supervision supervision) {
        return supervision == Supervision.LABELS_AND_VOTES
                ? new Heads(List.of(labels, Emotion.FERPLUS.size()))
                : new Heads(List.of(labels));
    }

    Heads heads() {
        return heads;
    }

    /**
     * What is added to each logit while learning: the logarithm of its output's share in all targets of its group, times the
     * strength of the adjustment.
     */
    float[] adjustment() {
        float[] added = new float[sums.length];
        for (int group = 0; group < heads.sizes().size(); group++) {
            double[] shares = shares(group);
            for (int i = 0; i < shares.length; i++) {
                boolean none = adjustment == 0 || shares[i] == 0;
                added[heads.start(group) + i] = none ? 0 : (float) (adjustment * Math.log(shares[i]));
            }
        }
        return added;
    }

    /** What the outputs of a group will expect before they see a face; the sum is 1. */
    List<Double> expected(int group) {
        double[] shares = shares(group);
        double[] expected = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            expected[i] = shares[i] == 0 ? 0 : Math.pow(shares[i], 1 - adjustment);
        }
        double all = Arrays.stream(expected).sum();
        return Arrays.stream(expected).mapToObj(share -> share / all).toList();
    }

    /** The share of each output in all targets of its group. */
    private double[] shares(int group) {
        int from = heads.start(group);
        double[] shares = Arrays.copyOfRange(sums, from, from + heads.sizes().get(group));
        double all = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(sum -> sum / all).toArray();
    }

    /** Copies the target of an example, as long as all outputs together. */
    void copy(int example, float[] batch, int from) {
        System.arraycopy(rows.get(example), 0, batch, from, heads.width());
    }
}
