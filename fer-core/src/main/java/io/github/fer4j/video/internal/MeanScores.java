package io.github.fer4j.video.internal;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.util.List;

/** A weighted mean of scores over the same labels. Not thread-safe. */
final class MeanScores {

    private final List<Emotion> labels;
    private final double[] sums;
    private double weight;

    MeanScores(List<Emotion> labels) {
        this.labels = labels;
        this.sums = new double[labels.size()];
    }

    void add(EmotionScores scores, double scoresWeight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += scoresWeight * scores.of(labels.get(i));
        }
        weight += scoresWeight;
    }

    /** The mean of what was added, at least one. */
    EmotionScores mean() {
        float[] means = new float[sums.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) (sums[i] / weight);
        }
        return EmotionScores.of(labels, means);
    }
}
