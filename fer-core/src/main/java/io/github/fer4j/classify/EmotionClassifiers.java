package io.github.fer4j.classify;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Classifiers made of others. Thread-safe. */
public final class EmotionClassifiers {

    private EmotionClassifiers() {}

    /**
     * A classifier that averages the answers to several views of each face. It is a little more accurate, and the time grows
     * with the number of views. The answer is the geometric mean of the views' probabilities, scaled to sum to 1, which is
     * the mean of their logits.
     *
     * @param classifier closed with the new classifier, and thread-safe as it is
     * @param views the views of each face
     * @return a classifier to be closed by the caller instead of the given one; that one itself for {@code SINGLE}
     */
    public static EmotionClassifier averagingViews(EmotionClassifier classifier, TestTimeAugmentation views) {
        Objects.requireNonNull(classifier, "classifier");
        return Objects.requireNonNull(views, "views") == TestTimeAugmentation.SINGLE
                ? classifier
                : new ViewsClassifier(classifier, views);
    }

    /**
     * A classifier that averages the answers of several, each with the same weight.
     *
     * @param members see {@link #averaging(List, double...)}
     * @return a new classifier
     * @throws IllegalArgumentException if there is no member, or one lacks a label of the first
     */
    public static EmotionClassifier averaging(EmotionClassifier... members) {
        double[] weights = new double[Objects.requireNonNull(members, "members").length];
        Arrays.fill(weights, 1);
        return averaging(List.of(members), weights);
    }

    /**
     * A classifier that averages the answers of several: an ensemble. It is mostly more accurate and better calibrated than
     * each member alone; the time is the sum of theirs. The answer is the weighted geometric mean of the members'
     * probabilities, scaled to sum to 1, which is the mean of their logits.
     *
     * <p>It answers with the labels of the first member. Other labels of the others are left out.
     *
     * @param members at least one; closed with the new classifier, and thread-safe as it is
     * @param weights one for each member, above 0 and finite; only their ratios matter
     * @return a new classifier, to be closed by the caller instead of the members
     * @throws IllegalArgumentException if there is no member, one lacks a label of the first, or the weights do not fit
     */
    public static EmotionClassifier averaging(List<EmotionClassifier> members, double... weights) {
        return new AveragingClassifier(members, weights);
    }
}
