package io.github.fer4j.evaluate;

import io.github.fer4j.emotion.Emotion;
import java.util.Locale;
import java.util.Objects;

/** Prints an end-to-end evaluation: the shares, recall of each emotion, the confusion matrix of found faces. Thread-safe. */
public final class EndToEndTable {

    private EndToEndTable() {}

    /**
     * The whole evaluation.
     *
     * @param evaluation the evaluation
     * @return lines, each ended with a line feed; shares in percent
     */
    public static String of(EndToEndEvaluation evaluation) {
        Objects.requireNonNull(evaluation, "evaluation");
        Evaluation found = evaluation.found();
        return summary(evaluation, found)
                + "\n"
                + recalls(evaluation)
                + "\n"
                + "Confusion matrix of the faces found (rows: true, columns: predicted; faces, share of the row)\n"
                + ConfusionMatrixTable.of(found.matrix());
    }

    private static String summary(EndToEndEvaluation evaluation, Evaluation found) {
        return line("Photos", count(evaluation.photos()))
                + line("without a face found", count(evaluation.missed()))
                + line("with several faces found", count(evaluation.withSeveralFaces()))
                + line(
                        "Files that cannot be read",
                        count(evaluation.unreadable().size()))
                + line("Accuracy", percent(evaluation.accuracy()))
                + line("Balanced accuracy", percent(evaluation.balancedAccuracy()))
                + line("Accuracy of faces found", percent(found.metrics().accuracy()))
                + line("Expected calibration error", percent(found.calibration().expectedError()))
                + line(
                        "Median time",
                        String.format(
                                Locale.ROOT, "%.1f ms", evaluation.medianTime().toNanos() / 1e6));
    }

    private static String recalls(EndToEndEvaluation evaluation) {
        TextTable table = new TextTable("Emotion", "Photos", "Recall");
        for (Emotion label : evaluation.labels()) {
            evaluation
                    .recall(label)
                    .ifPresent(recall -> table.add(label.label(), count(photos(evaluation, label)), percent(recall)));
        }
        return table.toString();
    }

    private static long photos(EndToEndEvaluation evaluation, Emotion label) {
        return evaluation.results().stream()
                .filter(result ->
                        result.error().isEmpty() && result.photo().emotion().equals(label))
                .count();
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-26s %10s\n", name, value);
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
