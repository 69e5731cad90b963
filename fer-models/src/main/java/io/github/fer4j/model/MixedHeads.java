package io.github.fer4j.model;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.model.format.TensorsByName;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes one model of the two that a training on labels and votes gives. They share all layers but the last. The answer is the
 * weighted geometric mean of both models' probabilities of the labels of the first, scaled to sum to 1. That is the weighted
 * mean of their logits, so that it needs no more than a last layer whose weights are mixed: the model is as small and as fast
 * as each of the two. Thread-safe.
 */
public final class MixedHeads {

    private MixedHeads() {}

    /**
     * The model that mixes two. It is not calibrated, as the temperatures of the two do not fit it.
     *
     * @param labels the model that learnt labels; its labels are those of the result
     * @param votes the model that learnt votes, of the same training; it has all labels of the first
     * @param votesShare the share of the votes in the answer, 0..1
     * @return a new model, whose provenance states the share of all votes, also if the first model was such a mix before
     * @throws IllegalArgumentException if the share is out of range, a label is missing, or the models do not share all layers
     *     but the last
     */
    public static EmotionModel of(EmotionModel labels, EmotionModel votes, double votesShare) {
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(votes, "votes");
        Provenance.Builder.share("votesShare", votesShare);
        requireLabels(labels, votes);
        requireSameTrunk(labels, votes);
        Provenance provenance = labels.provenance().toBuilder()
                .labelShares(expected(labels, votes, votesShare))
                .votesShare(together(labels.provenance().votesShare(), votesShare))
                .build();
        List<Tensor> weights = new ArrayList<>();
        TensorsByName others = new TensorsByName(votes.weights());
        for (Tensor tensor : labels.weights()) {
            weights.add(
                    isLast(tensor, labels.network())
                            ? mixed(tensor, rows(others, tensor, labels, votes), votesShare)
                            : tensor);
        }
        return new EmotionModel(labels.network(), labels.labels(), labels.standardization(), provenance, weights);
    }

    /** The share of the votes where the first model is a mix of both already; rounded, so that 0.3 is not 0.30000000000000004. */
    private static double together(double mixed, double added) {
        return Math.round((mixed + (1 - mixed) * added) * 1e9) / 1e9;
    }

    private static void requireLabels(EmotionModel labels, EmotionModel votes) {
        if (!votes.labels().containsAll(labels.labels())) {
            throw new IllegalArgumentException("the model of the votes has the labels " + votes.labels()
                    + ", which lack some of " + labels.labels());
        }
    }

    /**
     * Makes sure that two models can be mixed: that they share all layers but the last.
     *
     * @param labels the model that learnt labels
     * @param votes the model that learnt votes, of the same training
     * @throws IllegalArgumentException if they do not
     */
    public static void requireSameTrunk(EmotionModel labels, EmotionModel votes) {
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(votes, "votes");
        boolean same = labels.network()
                        .equals(votes.network().withOutputs(labels.network().outputs()))
                && labels.standardization().equals(votes.standardization())
                && trunk(labels).equals(trunk(votes));
        if (!same) {
            throw new IllegalArgumentException(
                    "the two models do not share their layers, as those of one training on labels"
                            + " and votes do. Others can only be averaged as classifiers");
        }
    }

    private static List<Tensor> trunk(EmotionModel model) {
        return model.weights().stream()
                .filter(tensor -> !isLast(tensor, model.network()))
                .toList();
    }

    private static boolean isLast(Tensor tensor, Network network) {
        return tensor.isOfLayer(network.layers().size());
    }

    /** The weights of the votes' last layer for the labels of the first model, in its order. */
    private static float[] rows(TensorsByName others, Tensor like, EmotionModel labels, EmotionModel votes) {
        long[] shape = like.shape().clone();
        shape[0] = votes.labels().size();
        float[] all = others.values(like.name(), shape);
        int width = like.values().length / labels.labels().size();
        float[] rows = new float[like.values().length];
        int to = 0;
        for (Emotion label : labels.labels()) {
            System.arraycopy(all, votes.labels().indexOf(label) * width, rows, to, width);
            to += width;
        }
        return rows;
    }

    private static Tensor mixed(Tensor first, float[] second, double share) {
        float[] values = new float[second.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((1 - share) * first.values()[i] + share * second[i]);
        }
        return new Tensor(first.name(), first.shape(), values);
    }

    /** What the mixed model expects: the geometric mean of what the two expect; empty if that of one is not known. */
    private static List<Double> expected(EmotionModel labels, EmotionModel votes, double share) {
        List<Double> first = labels.provenance().labelShares();
        List<Double> second = votes.provenance().labelShares();
        if (first.isEmpty() || second.isEmpty()) {
            return List.of();
        }
        double[] mean = new double[first.size()];
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            double voted = second.get(votes.labels().indexOf(labels.labels().get(i)));
            mean[i] = Math.pow(first.get(i), 1 - share) * Math.pow(voted, share);
            sum += mean[i];
        }
        List<Double> expected = new ArrayList<>();
        for (double value : mean) {
            expected.add(value / sum);
        }
        return expected;
    }
}
