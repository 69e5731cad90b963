package io.github.fer4j.classify;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.util.Arrays;
import java.util.List;

/** Adds up logarithms of answers: the weighted geometric mean of probabilities, which is the mean of logits. For one thread. */
final class GeometricMean {

    /** What a probability of 0 counts as, so that one answer alone cannot exclude an emotion. */
    private static final double LEAST_PROBABILITY = 1e-12;

    private final List<Emotion> labels;
    private final double[] logits;

    GeometricMean(List<Emotion> labels) {
        this.labels = labels;
        this.logits = new double[labels.size()];
    }

    /** The mean of answers that count alike. */
    static EmotionScores of(List<Emotion> labels, List<EmotionScores> answers) {
        GeometricMean mean = new GeometricMean(labels);
        double[] probabilities = new double[labels.size()];
        for (EmotionScores answer : answers) {
            Arrays.setAll(probabilities, label -> answer.of(labels.get(label)));
            mean.add(probabilities, 1.0 / answers.size());
        }
        return mean.scores();
    }

    /** Adds probabilities, one for each label. */
    void add(double[] probabilities, double weight) {
        for (int label = 0; label < logits.length; label++) {
            logits[label] += weight * Math.log(Math.max(LEAST_PROBABILITY, probabilities[label]));
        }
    }

    /** The mean of what was added, which sums to 1. */
    EmotionScores scores() {
        return EmotionScores.ofLogits(labels, logits);
    }
}
