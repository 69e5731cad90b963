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
        return Figures.line("Faces", Figures.count(evaluation.faces()))
                + Figures.line("Accuracy", Figures.percent(metrics.accuracy()))
                + Figures.line("Balanced accuracy", Figures.percent(metrics.balancedAccuracy()))
                + Figures.line("Macro-F1", Figures.percent(metrics.macroF1()))
                + Figures.line(
                        "Negative log-likelihood",
                        String.format(Locale.ROOT, "%.4f", evaluation.negativeLogLikelihood()))
                + Figures.line(
                        "Expected calibration error",
                        Figures.percent(evaluation.calibration().expectedError()));
    }

    private static String classes(Metrics metrics) {
        TextTable table = new TextTable("Emotion", "Precision", "Recall", "F1", "Support");
        for (ClassMetrics one : metrics.classes()) {
            table.add(
                    one.emotion().label(),
                    Figures.hundredths(100 * one.precision()),
                    Figures.hundredths(100 * one.recall()),
                    Figures.hundredths(100 * one.f1()),
                    Figures.count(one.support()));
        }
        return table.toString();
    }
}
