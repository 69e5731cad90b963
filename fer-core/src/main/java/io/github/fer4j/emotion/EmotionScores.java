package io.github.fer4j.emotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Probabilities over a model's labels, summing to 1.
 *
 * <p>The labels and their order are those that the model declares. Immutable and thread-safe.
 */
public final class EmotionScores {

    private static final double SUM_TOLERANCE = 1e-3;

    private final List<Emotion> labels;
    private final float[] probabilities;

    private EmotionScores(List<Emotion> labels, float[] probabilities) {
        this.labels = labels;
        this.probabilities = probabilities;
    }

    /**
     * Scores from a model's output.
     *
     * @param labels the model's labels, each once
     * @param probabilities one for each label, in the same order, each in 0..1, summing to 1 within 0.001; copied
     * @return the scores
     * @throws IllegalArgumentException if the sizes differ, a label stands twice or a value is out of range
     */
    public static EmotionScores of(List<Emotion> labels, float[] probabilities) {
        if (labels.isEmpty() || labels.size() != probabilities.length) {
            throw new IllegalArgumentException(
                    labels.size() + " labels do not fit " + probabilities.length + " probabilities");
        }
        double sum = 0;
        for (float probability : probabilities) {
            if (!(probability >= 0 && probability <= 1 + SUM_TOLERANCE)) {
                throw new IllegalArgumentException("not a probability: " + probability);
            }
            sum += probability;
        }
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw new IllegalArgumentException("probabilities must sum to 1, not to " + sum);
        }
        return new EmotionScores(Emotion.requireLabels(labels), probabilities.clone());
    }

    /**
     * The labels in the model's order.
     *
     * @return an immutable list
     */
    public List<Emotion> labels() {
        return labels;
    }

    /**
     * The probability of one emotion.
     *
     * @param emotion any emotion
     * @return 0..1; 0 for an emotion that the model does not know
     */
    public float of(Emotion emotion) {
        int index = labels.indexOf(emotion);
        return index < 0 ? 0 : probabilities[index];
    }

    /**
     * The most probable emotion; of equals, the first in the model's order.
     *
     * @return its label
     */
    public Emotion top() {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return labels.get(best);
    }

    /**
     * The most probable emotion, if it is probable enough to be told.
     *
     * @param probability the least that is enough, 0..1
     * @return {@link #top()}, or empty if its probability is lower
     */
    public Optional<Emotion> emotionAtLeast(double probability) {
        Emotion top = top();
        return of(top) >= probability ? Optional.of(top) : Optional.empty();
    }

    /**
     * All emotions, the most probable first.
     *
     * @return an immutable list of the size of {@link #labels()}
     */
    public List<Score> ranked() {
        List<Score> scores = new ArrayList<>(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            scores.add(new Score(labels.get(i), probabilities[i]));
        }
        scores.sort(Comparator.comparing(Score::probability).reversed());
        return List.copyOf(scores);
    }

    /**
     * The probabilities by emotion, iterated in the model's order.
     *
     * @return a new map, the caller's own
     */
    public Map<Emotion, Float> toMap() {
        Map<Emotion, Float> map = new LinkedHashMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            map.put(labels.get(i), probabilities[i]);
        }
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmotionScores scores
                && labels.equals(scores.labels)
                && Arrays.equals(probabilities, scores.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * labels.hashCode() + Arrays.hashCode(probabilities);
    }

    /** The emotions with their probabilities, in the model's order. */
    @Override
    public String toString() {
        return toMap().toString();
    }

    /**
     * One emotion with its probability.
     *
     * @param emotion the label
     * @param probability 0..1
     */
    public record Score(Emotion emotion, float probability) {}
}
