package io.github.fer4j.evaluate;

import io.github.fer4j.emotion.Emotion;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Prints an end-to-end evaluation: the shares, recall of each emotion, accuracy by quality, the confusion matrix of found
 * faces. Thread-safe.
 */
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
                + byQuality(evaluation)
                + "Confusion matrix of the faces found (rows: true, columns: predicted; faces, share of the row)\n"
                + ConfusionMatrixTable.of(found.matrix());
    }

    private static String summary(EndToEndEvaluation evaluation, Evaluation found) {
        return Figures.line("Photos", Figures.count(evaluation.photos()))
                + Figures.line("without a face found", Figures.count(evaluation.missed()))
                + Figures.line("with several faces found", Figures.count(evaluation.withSeveralFaces()))
                + Figures.line(
                        "Files that cannot be read",
                        Figures.count(evaluation.unreadable().size()))
                + Figures.line("Accuracy", Figures.percent(evaluation.accuracy()))
                + Figures.line("Balanced accuracy", Figures.percent(evaluation.balancedAccuracy()))
                + Figures.line(
                        "Accuracy of faces found",
                        Figures.percent(found.metrics().accuracy()))
                + Figures.line(
                        "Expected calibration error",
                        Figures.percent(found.calibration().expectedError()))
                + Figures.line(
                        "Median time",
                        String.format(
                                Locale.ROOT, "%.1f ms", evaluation.medianTime().toNanos() / 1e6));
    }

    private static String recalls(EndToEndEvaluation evaluation) {
        TextTable table = new TextTable("Emotion", "Photos", "Recall");
        for (Emotion label : evaluation.labels()) {
            evaluation
                    .recall(label)
                    .ifPresent(recall -> table.add(
                            label.label(), Figures.count(photos(evaluation, label)), Figures.percent(recall)));
        }
        return table.toString();
    }

    /** Nothing if nobody measured quality. */
    private static String byQuality(EndToEndEvaluation evaluation) {
        List<QualityRange> ranges = evaluation.byQuality();
        if (ranges.stream().allMatch(range -> range.faces() == 0)) {
            return "";
        }
        TextTable table = new TextTable("Quality", "Faces", "Accuracy");
        for (QualityRange range : ranges) {
            String name = Figures.hundredths(range.from()) + " to " + Figures.hundredths(range.to());
            OptionalDouble accuracy = range.accuracy();
            table.add(
                    name,
                    Figures.count(range.faces()),
                    accuracy.isPresent() ? Figures.percent(accuracy.getAsDouble()) : "-");
        }
        return table + "\n";
    }

    private static long photos(EndToEndEvaluation evaluation, Emotion label) {
        return evaluation.results().stream()
                .filter(result ->
                        result.error().isEmpty() && result.photo().emotion().equals(label))
                .count();
    }
}
