package io.github.fer4j.classify;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How frequent each emotion is among the faces to be recognised. A classifier expects the shares of its training: of
 * FER2013's faces, a quarter is happy and one in 66 disgusted. Where faces are others, its answers lean the wrong way. An
 * adapted classifier multiplies each probability by the ratio of the expected share to that of the training, and scales the
 * products to sum to 1 (Saerens et al., 2002, equation 2.4).
 *
 * <p>On faces that have the expected shares, answers become more accurate and better calibrated; on faces that do not, less.
 * {@link #UNIFORM} raises the recall of rare emotions, and so balanced accuracy. Immutable and thread-safe.
 */
public final class LabelPrior {

    /** The shares of the training: answers stay as they are. */
    public static final LabelPrior TRAINING = new LabelPrior(Map.of());

    /** Each emotion as often as any other. */
    public static final LabelPrior UNIFORM = new LabelPrior(Map.of());

    private final Map<Emotion, Double> shares;

    private LabelPrior(Map<Emotion, Double> shares) {
        this.shares = shares;
    }

    /**
     * Shares of your own.
     *
     * @param shares for every label of the model, 0 or more, not all 0; only their ratios matter. An emotion with the share 0
     *     is never answered
     * @return a new prior
     * @throws IllegalArgumentException if a share is negative or not finite, or all are 0
     */
    public static LabelPrior of(Map<Emotion, Double> shares) {
        Map<Emotion, Double> copy = Map.copyOf(Objects.requireNonNull(shares, "shares"));
        copy.forEach((emotion, share) -> {
            if (!(share >= 0 && share < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the share of " + emotion.label() + " must be 0 or more and finite, not " + share);
            }
        });
        if (copy.values().stream().allMatch(share -> share == 0)) {
            throw new IllegalArgumentException("one share at least must be above 0");
        }
        return new LabelPrior(copy);
    }

    /**
     * A classifier whose answers have these shares in mind.
     *
     * @param classifier knows the shares of its training, unless this is {@link #TRAINING}; closed with the new classifier
     * @return a new classifier, as thread-safe as the other; the other itself for {@link #TRAINING}
     * @throws ModelException if the classifier does not know its shares, or the prior lacks one of its labels
     */
    public EmotionClassifier adapt(EmotionClassifier classifier) {
        Objects.requireNonNull(classifier, "classifier");
        if (this == TRAINING) {
            return classifier;
        }
        List<Emotion> labels = classifier.labels();
        Map<Emotion, Double> known = classifier.expectedShares();
        if (!known.keySet().containsAll(labels)) {
            throw new ModelException("the model does not say how frequent each emotion was in its training: train it"
                    + " again with this fer4j, or leave the prior as it is");
        }
        List<Double> factors = new ArrayList<>();
        for (Emotion label : labels) {
            double taught = known.getOrDefault(label, 0.0);
            factors.add(taught == 0 ? 0 : share(label) / taught);
        }
        return new PriorClassifier(classifier, factors);
    }

    private double share(Emotion label) {
        if (this == UNIFORM) {
            return 1;
        }
        Double share = shares.get(label);
        if (share == null) {
            throw new ModelException("the prior lacks " + label.label() + ", one of the model's labels: name all, with"
                    + " 0 for what cannot be");
        }
        return share;
    }
}
