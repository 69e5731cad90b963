package io.github.fer4j.evaluate;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Temperature scaling (Guo et al., 2017, "On Calibration of Modern Neural Networks"). All logits are divided by one number
 * before softmax, so that the probability of an answer is the share of such answers that are right. A temperature above 1
 * makes answers less confident, below 1 more confident; the most probable emotion stays the same.
 *
 * <p>Immutable, thread-safe and serializable.
 *
 * @param value {@value #LOWEST} to {@value #HIGHEST}; 1 changes nothing
 */
public record Temperature(double value) implements Serializable {

    /** The lowest temperature. Without it, few faces that are all answered right would give 0. */
    public static final double LOWEST = 0.1;

    /** The highest temperature. Without it, answers that are worse than guesses would give infinity. */
    public static final double HIGHEST = 10;

    /** The temperature that changes nothing. */
    public static final Temperature NONE = new Temperature(1);

    /** The lowest probability above 0. */
    private static final double LEAST = Float.MIN_VALUE;

    /**
     * A temperature.
     *
     * @param value {@value #LOWEST} to {@value #HIGHEST}
     * @throws IllegalArgumentException if it is out of range
     */
    public Temperature {
        if (!(value >= LOWEST && value <= HIGHEST)) {
            throw new IllegalArgumentException(
                    "a temperature must be between " + LOWEST + " and " + HIGHEST + ", not " + value);
        }
    }

    /**
     * The temperature that gives the true labels of some faces the lowest mean negative log-likelihood. It is found by
     * bisection; the same answers give the same temperature.
     *
     * @param predictions at least one, at temperature 1; use faces that were not trained on
     * @return the temperature
     * @throws IllegalArgumentException if there is no prediction
     */
    public static Temperature fit(Predictions predictions) {
        Objects.requireNonNull(predictions, "predictions");
        if (predictions.size() == 0) {
            throw new IllegalArgumentException("no face to fit a temperature on");
        }
        double[][] logits =
                predictions.scores().stream().map(Temperature::logits).toArray(double[][]::new);
        int[] actual = new int[predictions.size()];
        for (int i = 0; i < actual.length; i++) {
            List<Emotion> labels = predictions.scores().get(i).labels();
            actual[i] = labels.indexOf(predictions.faces().get(i).emotion());
        }
        return new TemperatureSearch(logits, actual).find();
    }

    /**
     * Scores at this temperature.
     *
     * @param scores at temperature 1
     * @return new scores with the same labels
     */
    public EmotionScores apply(EmotionScores scores) {
        Objects.requireNonNull(scores, "scores");
        return value == 1 ? scores : scaled(scores, 1 / value);
    }

    /**
     * The scores as they were before this temperature was applied to them.
     *
     * @param scores at this temperature
     * @return new scores with the same labels, at temperature 1
     */
    public EmotionScores undo(EmotionScores scores) {
        Objects.requireNonNull(scores, "scores");
        return value == 1 ? scores : scaled(scores, value);
    }

    private static EmotionScores scaled(EmotionScores scores, double factor) {
        double[] logits = logits(scores);
        for (int i = 0; i < logits.length; i++) {
            logits[i] *= factor;
        }
        return EmotionScores.ofLogits(scores.labels(), logits);
    }

    /** The logarithms of probabilities differ from the logits by a constant, which softmax removes. */
    private static double[] logits(EmotionScores scores) {
        return scores.labels().stream()
                .mapToDouble(label -> Math.log(Math.max(LEAST, scores.of(label))))
                .toArray();
    }
}
