package io.github.fer4j.model;

import io.github.fer4j.model.format.MeanWeights;
import io.github.fer4j.model.format.TensorGroup;
import io.github.fer4j.model.training.HeldOut;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Makes one model whose weights are the weighted mean of those of several (Wortsman et al., Model soups, 2022). If these were
 * trained from the same weights and did not move far from each other, the mean is often better than each: it answers nearly as
 * their ensemble does, at the cost of one. Models from different random weights give a useless mean. Thread-safe.
 */
public final class AveragedWeights {

    private static final double ROUNDING = 1e-6;

    private AveragedWeights() {}

    /**
     * The model with the mean of the weights. It is not calibrated. Its provenance is that of the first model, and states all
     * of them. A part of the training faces is held out only if all models held it out.
     *
     * @param models at least two of the same labels, standardisation and layers; rates of dropout may differ, and are those of
     *     the first
     * @param shares the share of each model, with the sum 1; none for equal shares
     * @return a new model
     * @throws IllegalArgumentException if the models do not fit each other, or the shares do not
     */
    public static EmotionModel of(List<EmotionModel> models, double... shares) {
        models = List.copyOf(Objects.requireNonNull(models, "models"));
        requireShares(models.size(), shares);
        EmotionModel first = models.get(0);
        models.forEach(model -> requireLike(first, model));
        double[] given = shares.length == 0 ? MeanWeights.equalShares(models.size()) : shares;
        return new EmotionModel(
                first.network(),
                first.labels(),
                first.standardization(),
                provenance(models, given),
                MeanWeights.of(models.stream().map(EmotionModel::weights).toList(), given));
    }

    /**
     * Makes sure that shares are fit to average models.
     *
     * @param models the number of models
     * @param shares the share of each, with the sum 1; none for equal shares
     * @throws IllegalArgumentException if there are fewer than two models, or the shares do not fit
     */
    public static void requireShares(int models, double... shares) {
        Objects.requireNonNull(shares, "shares");
        if (models < 2) {
            throw new IllegalArgumentException("a mean needs at least two models, not " + models);
        }
        if (shares.length != 0 && shares.length != models) {
            throw new IllegalArgumentException(models + " models need " + models + " shares, not " + shares.length);
        }
        boolean positive = Arrays.stream(shares).allMatch(share -> share >= 0);
        if (shares.length != 0 && !(positive && Math.abs(Arrays.stream(shares).sum() - 1) < ROUNDING)) {
            throw new IllegalArgumentException(
                    "shares must not be negative, and their sum must be 1, not " + Arrays.toString(shares));
        }
    }

    private static void requireLike(EmotionModel first, EmotionModel other) {
        boolean like = other.labels().equals(first.labels())
                && other.standardization().equals(first.standardization())
                && withoutRates(other.network()).equals(withoutRates(first.network()));
        if (!like) {
            throw new IllegalArgumentException(
                    "the models differ in labels, standardisation or layers: only weights of the same network have a mean."
                            + " Average others as classifiers");
        }
    }

    private static List<Layer> withoutRates(Network network) {
        return network.withDropout(0, 0).layers();
    }

    private static Provenance provenance(List<EmotionModel> models, double[] shares) {
        List<AveragedModel> averaged = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            averaged.add(new AveragedModel(TensorGroup.sha256(models.get(i).weights()), shares[i]));
        }
        Provenance first = models.get(0).provenance();
        return first.toBuilder()
                .settings(first.settings().toBuilder().heldOut(heldOut(models)).build())
                .averaged(averaged)
                .labelShares(expected(models, shares))
                .build();
    }

    /** What none of the models has learnt. */
    private static HeldOut heldOut(List<EmotionModel> models) {
        List<HeldOut> different = models.stream()
                .map(model -> model.provenance().settings().heldOut())
                .distinct()
                .toList();
        return different.size() == 1 ? different.get(0) : HeldOut.NONE;
    }

    /** What the model expects: the mean of what the models do; empty if that of one is not known. */
    private static List<Double> expected(List<EmotionModel> models, double[] shares) {
        int labels = models.get(0).labels().size();
        Double[] mean = new Double[labels];
        Arrays.fill(mean, 0.0);
        for (int i = 0; i < shares.length; i++) {
            List<Double> expected = models.get(i).provenance().labelShares();
            if (expected.isEmpty()) {
                return List.of();
            }
            for (int label = 0; label < labels; label++) {
                mean[label] += shares[i] * expected.get(label);
            }
        }
        return List.of(mean);
    }
}
