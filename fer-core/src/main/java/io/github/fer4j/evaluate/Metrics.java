package io.github.fer4j.evaluate;

import io.github.fer4j.emotion.Emotion;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Accuracy, balanced accuracy and macro-F1 of a confusion matrix, all in 0..1.
 *
 * <p>The ratio of 0 to 0 is 0. This applies to the precision of a label that was never predicted, to the recall of a label
 * without faces, to F1 if precision and recall are 0, and to everything of an empty matrix. As in scikit-learn, balanced
 * accuracy leaves out labels without faces, and macro-F1 leaves out labels that have no faces and were never predicted.
 * Immutable, thread-safe and serializable.
 *
 * @param accuracy the share of faces predicted as their true label
 * @param balancedAccuracy the mean recall of the labels that have faces
 * @param macroF1 the mean F1 of the labels that have faces or were predicted
 * @param classes one for each label, in the matrix's order
 */
public record Metrics(double accuracy, double balancedAccuracy, double macroF1, List<ClassMetrics> classes)
        implements Serializable {

    /**
     * Measures.
     *
     * @param accuracy 0..1
     * @param balancedAccuracy 0..1
     * @param macroF1 0..1
     * @param classes copied
     */
    public Metrics {
        classes = List.copyOf(Objects.requireNonNull(classes, "classes"));
    }

    /**
     * The measures of a matrix.
     *
     * @param matrix may have no faces
     * @return the measures
     */
    public static Metrics of(ConfusionMatrix matrix) {
        Objects.requireNonNull(matrix, "matrix");
        List<ClassMetrics> classes =
                matrix.labels().stream().map(label -> classOf(matrix, label)).toList();
        return new Metrics(
                ratio(matrix.correct(), matrix.total()),
                mean(classes, c -> c.support() > 0, ClassMetrics::recall),
                mean(classes, c -> c.support() > 0 || c.predicted() > 0, ClassMetrics::f1),
                classes);
    }

    private static ClassMetrics classOf(ConfusionMatrix matrix, Emotion label) {
        long hits = matrix.count(label, label);
        long support = matrix.support(label);
        long predicted = matrix.predicted(label);
        return new ClassMetrics(
                label,
                ratio(hits, predicted),
                ratio(hits, support),
                // 2 * precision * recall / (precision + recall), without dividing twice.
                ratio(2 * hits, support + predicted),
                support,
                predicted);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static double mean(
            List<ClassMetrics> classes, Predicate<ClassMetrics> counts, ToDoubleFunction<ClassMetrics> value) {
        return classes.stream().filter(counts).mapToDouble(value).average().orElse(0);
    }
}
