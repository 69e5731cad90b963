package io.github.fer4j.jackson.internal;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Probabilities and shares of emotions as JSON: an object with a number for each label, in the model's order. */
final class ScoresForm {

    /** What the sum may lack or exceed, and what rounding adds to it for each label. */
    private static final double SUM_TOLERANCE = 1e-3;

    private static final double ROUNDING = 5e-5;

    private ScoresForm() {}

    static Map<String, Double> of(EmotionScores scores) {
        Map<String, Double> form = new LinkedHashMap<>();
        scores.toMap().forEach((emotion, share) -> form.put(emotion.label(), Rounded.probability(share)));
        return form;
    }

    static Map<String, Double> ofShares(Map<Emotion, Double> shares) {
        Map<String, Double> form = new LinkedHashMap<>();
        shares.forEach((emotion, share) -> form.put(emotion.label(), Rounded.probability(share)));
        return form;
    }

    static EmotionScores value(@Nullable Map<String, Double> form, String field) {
        List<Emotion> labels = new ArrayList<>();
        double[] values = numbers(Read.required(form, field), field, labels);
        return scores(labels, values);
    }

    /**
     * Scores whose answer is known. Rounding may have made another emotion as probable as the answer; then the answer
     * keeps its lead.
     */
    static EmotionScores value(@Nullable Map<String, Double> form, String field, Emotion answer) {
        EmotionScores scores = value(form, field);
        Emotion top = scores.top();
        if (top.equals(answer) || scores.of(top) != scores.of(answer)) {
            return scores;
        }
        float[] values = new float[scores.labels().size()];
        for (int i = 0; i < values.length; i++) {
            Emotion label = scores.labels().get(i);
            values[i] = label.equals(answer) ? Math.nextUp(scores.of(label)) : scores.of(label);
        }
        return EmotionScores.of(scores.labels(), values);
    }

    static Map<Emotion, Double> shares(@Nullable Map<String, Double> form, String field) {
        List<Emotion> labels = new ArrayList<>();
        double[] values = numbers(Read.required(form, field), field, labels);
        Map<Emotion, Double> shares = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (shares.put(labels.get(i), values[i]) != null) {
                throw new IllegalArgumentException("\"" + field + "\" has " + labels.get(i) + " twice");
            }
        }
        return shares;
    }

    private static double[] numbers(Map<String, Double> form, String field, List<Emotion> labels) {
        double[] values = new double[form.size()];
        form.forEach((label, number) -> {
            values[labels.size()] = Read.share(number, field + "." + label);
            labels.add(Emotion.of(label));
        });
        return values;
    }

    /** Of many labels, rounding moves the sum by more than the scores themselves allow. */
    private static EmotionScores scores(List<Emotion> labels, double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double error = Math.abs(sum - 1);
        boolean rounded = error > SUM_TOLERANCE && error <= SUM_TOLERANCE + ROUNDING * values.length;
        float[] probabilities = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            probabilities[i] = (float) (rounded ? values[i] / sum : values[i]);
        }
        return EmotionScores.of(labels, probabilities);
    }
}
