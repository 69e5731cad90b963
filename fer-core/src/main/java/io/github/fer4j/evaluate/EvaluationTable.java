package io.github.fer4j.evaluate;

import java.util.Locale;
import java.util.Objects;

/** Prints an evaluation: the metrics, a table of the labels, the confusion matrix. Thread-safe. */
public final class EvaluationTable {

    private EvaluationTable() {}

    /**
     * The whole evaluation.
     *
     * @param evaluation the evaluation
     * @return lines, each ended with a line feed; shares in percent
     */
    public static String of(Evaluation evaluation) {
        Objects.requireNonNull(evaluation, "evaluation");
        Metrics metrics = evaluation.metrics();
        return summary(evaluation, metrics)
                + "\n"
                + classes(metrics)
                + "\n"
                + "Confusion matrix (rows: true, columns: predicted; faces, share of the row)\n"
                + ConfusionMatrixTable.of(evaluation.matrix());
    }

    private static String summary(Evaluation evaluation, Metrics metrics) {
        return line("Faces", String.format(Locale.ROOT, "%,d", evaluation.faces()))
                + line("Accuracy", percent(metrics.accuracy()))
                + line("Balanced accuracy", percent(metrics.balancedAccuracy()))
                + line("Macro-F1", percent(metrics.macroF1()))
                + line(
                        "Negative log-likelihood",
                        String.format(Locale.ROOT, "%.4f", evaluation.negativeLogLikelihood()))
                + line(
                        "Expected calibration error",
                        percent(evaluation.calibration().expectedError()));
    }

    private static String classes(Metrics metrics) {
        TextTable table = new TextTable("Emotion", "Precision", "Recall", "F1", "Support");
        for (ClassMetrics one : metrics.classes()) {
            table.add(
                    one.emotion().label(),
                    number(100 * one.precision()),
                    number(100 * one.recall()),
                    number(100 * one.f1()),
                    String.format(Locale.ROOT, "%,d", one.support()));
        }
        return table.toString();
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-26s %10s\n", name, value);
    }

    private static String percent(double share) {
        return number(100 * share) + " %";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
