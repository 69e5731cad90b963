package io.github.fer4j.emotion;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Probabilities over a model's labels, summing to 1.
 *
 * <p>The labels and their order are those that the model declares. Immutable, thread-safe and serializable.
 */
public final class EmotionScores implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double SUM_TOLERANCE = 1e-3;

    private final List<Emotion> labels;
    private final float[] probabilities;

    /** For Kryo, which makes an empty object and fills the fields. */
    @SuppressWarnings("unused")
    private EmotionScores() {
        this(List.of(), new float[0]);
    }

    private EmotionScores(List<Emotion> labels, float[] probabilities) {
        this.labels = labels;
        this.probabilities = probabilities;
    }

    /**
     * Scores from probabilities. A value that rounding brought above 1 becomes 1.
     *
     * @param labels the model's labels, each once, without {@link Emotion#UNCERTAIN}
     * @param probabilities one for each label, in the same order, each in 0..1, summing to 1 within 0.001; copied
     * @return the scores
     * @throws IllegalArgumentException if the sizes differ, a label is not allowed or a value is out of range
     */
    public static EmotionScores of(List<Emotion> labels, float[] probabilities) {
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(probabilities, "probabilities");
        requireSameSize(labels, probabilities.length, "probabilities");
        float[] values = probabilities.clone();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] <= 1 + SUM_TOLERANCE)) {
                throw new IllegalArgumentException("not a probability: " + values[i]);
            }
            sum += values[i];
            values[i] = Math.min(1, values[i]);
        }
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw new IllegalArgumentException("probabilities must sum to 1, not to " + sum);
        }
        return new EmotionScores(Emotion.requireLabels(labels), values);
    }

    /**
     * Scores from a network's logits, by softmax: the probability of a label is {@code exp(logit)} divided by the sum of
     * {@code exp} over all labels.
     *
     * @param labels the model's labels, each once, without {@link Emotion#UNCERTAIN}
     * @param logits one for each label, in the same order; not changed
     * @return the scores
     * @throws IllegalArgumentException if the sizes differ, a label is not allowed or a logit is not finite
     */
    public static EmotionScores ofLogits(List<Emotion> labels, float[] logits) {
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(logits, "logits");
        double[] values = new double[logits.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = logits[i];
        }
        return ofLogits(labels, values);
    }

    /**
     * Scores from logits of double precision; see {@link #ofLogits(List, float[])}.
     *
     * @param labels the model's labels, each once, without {@link Emotion#UNCERTAIN}
     * @param logits one for each label, in the same order; not changed
     * @return the scores
     * @throws IllegalArgumentException if the sizes differ, a label is not allowed or a logit is not finite
     */
    public static EmotionScores ofLogits(List<Emotion> labels, double[] logits) {
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(logits, "logits");
        requireSameSize(labels, logits.length, "logits");
        return of(labels, softmax(logits));
    }

    /**
     * The weighted mean of two scores of the same model. For a mean of many, weigh the mean so far by the sum of the
     * weights it stands for.
     *
     * @param first some scores
     * @param firstWeight their weight, finite and not negative
     * @param second scores over the same labels in the same order
     * @param secondWeight their weight, finite and not negative; one of the two weights is above 0
     * @return {@code (firstWeight * first + secondWeight * second) / (firstWeight + secondWeight)}
     * @throws IllegalArgumentException if the labels differ or a weight is out of range
     */
    public static EmotionScores weightedMean(
            EmotionScores first, double firstWeight, EmotionScores second, double secondWeight) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        double total = firstWeight + secondWeight;
        if (!(firstWeight >= 0 && secondWeight >= 0 && total > 0 && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "weights must be finite, not negative and not both 0: " + firstWeight + " and " + secondWeight);
        }
        if (!first.labels.equals(second.labels)) {
            throw new IllegalArgumentException(
                    "scores over " + first.labels + " and over " + second.labels + " have no mean");
        }
        float[] means = new float[first.probabilities.length];
        for (int i = 0; i < means.length; i++) {
            means[i] =
                    (float) ((firstWeight * first.probabilities[i] + secondWeight * second.probabilities[i]) / total);
        }
        return of(first.labels, means);
    }

    /**
     * The scores among some of the labels: the probabilities of the others are left out, and the rest are scaled to sum to
     * 1. So a model of eight emotions answers where seven are possible.
     *
     * @param possible at least one of the labels; labels that the model lacks have no effect
     * @return scores over the labels that remain, in the model's order; equal ones if all that remain were 0
     * @throws IllegalArgumentException if none of the model's labels is possible
     */
    public EmotionScores among(Collection<Emotion> possible) {
        Objects.requireNonNull(possible, "possible");
        int[] kept = IntStream.range(0, probabilities.length)
                .filter(i -> possible.contains(labels.get(i)))
                .toArray();
        if (kept.length == probabilities.length) {
            return this;
        }
        double sum = IntStream.of(kept).mapToDouble(i -> probabilities[i]).sum();
        float[] scaled = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            scaled[i] = (float) (sum > 0 ? probabilities[kept[i]] / sum : 1.0 / kept.length);
        }
        return of(IntStream.of(kept).mapToObj(labels::get).toList(), scaled);
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
        int index = labels.indexOf(Objects.requireNonNull(emotion, "emotion"));
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
     * The most probable emotion, if it is probable enough. Both probabilities are compared as floats, so that {@code 0.7f}
     * is at least {@code 0.7}.
     *
     * @param probability the lowest that is enough, 0..1
     * @return {@link #top()}, or empty if its probability is lower
     */
    public Optional<Emotion> emotionAtLeast(double probability) {
        Emotion top = top();
        return of(top) >= (float) probability ? Optional.of(top) : Optional.empty();
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

    private static float[] softmax(double[] logits) {
        double max = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            if (!Double.isFinite(logit)) {
                throw new IllegalArgumentException("a logit must be finite, not " + logit);
            }
            max = Math.max(max, logit);
        }
        double[] powers = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < powers.length; i++) {
            // Less the largest, no power overflows.
            powers[i] = Math.exp(logits[i] - max);
            sum += powers[i];
        }
        float[] probabilities = new float[powers.length];
        for (int i = 0; i < powers.length; i++) {
            probabilities[i] = (float) (powers[i] / sum);
        }
        return probabilities;
    }

    private static void requireSameSize(List<Emotion> labels, int values, String what) {
        if (labels.isEmpty() || labels.size() != values) {
            throw new IllegalArgumentException(labels.size() + " labels do not fit " + values + " " + what);
        }
    }

    private Object writeReplace() {
        return new Serialized(labels.toArray(new Emotion[0]), probabilities);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("scores are read through their proxy");
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
    public record Score(Emotion emotion, float probability) implements Serializable {

        /**
         * A score.
         *
         * @param emotion the label
         * @param probability 0..1
         * @throws IllegalArgumentException if the probability is out of range
         */
        public Score {
            Objects.requireNonNull(emotion, "emotion");
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("not a probability: " + probability);
            }
        }
    }

    /** What is written instead, so that what is read is checked as everything else. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Serialized(Emotion[] labels, float[] probabilities) implements Serializable {

        private Object readResolve() {
            return EmotionScores.of(List.of(labels), probabilities);
        }
    }
}
