package io.github.fer4j.evaluate;

import java.util.Locale;

/** Prints an evaluation: the metrics, a table of the labels, the confusion matrix. Thread-safe. */
public final class EvaluationTable {

    private EvaluationTable() {}

    /**
     * All of it.
     *
     * @param evaluation what to print
     * @return lines, each ended with a line feed; shares in percent
     */
    public static String of(Evaluation evaluation) {
        Metrics metrics = evaluation.metrics();
        return summary(evaluation, metrics)
                + "\n"
                + ClassMetricsTable.of(metrics)
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

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-26s %10s\n", name, value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
