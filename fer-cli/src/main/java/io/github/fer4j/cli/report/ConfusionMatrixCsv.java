package io.github.fer4j.cli.report;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.evaluate.ConfusionMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Prints a confusion matrix as CSV: rows are the true labels, columns the predicted ones. Thread-safe. */
public final class ConfusionMatrixCsv {

    private ConfusionMatrixCsv() {}

    /**
     * The number of faces in each cell.
     *
     * @param matrix what to print
     * @return lines, each ended, the first with the labels
     */
    public static String counts(ConfusionMatrix matrix) {
        return table(matrix, (actual, predicted) -> Long.toString(matrix.count(actual, predicted)));
    }

    /**
     * The share of each cell in its row, in percent; 0 in a row without faces.
     *
     * @param matrix what to print
     * @return lines, each ended, the first with the labels
     */
    public static String shares(ConfusionMatrix matrix) {
        return table(matrix, (actual, predicted) -> {
            double support = Math.max(1, matrix.support(actual));
            return CsvText.decimal(100 * matrix.count(actual, predicted) / support, 2);
        });
    }

    private static String table(ConfusionMatrix matrix, BiFunction<Emotion, Emotion, String> cell) {
        List<Emotion> labels = matrix.labels();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("true\\predicted", labels, Emotion::label));
        labels.forEach(actual -> rows.add(row(actual.label(), labels, predicted -> cell.apply(actual, predicted))));
        return CsvText.of(rows);
    }

    private static List<String> row(String head, List<Emotion> labels, Function<Emotion, String> cell) {
        return Stream.concat(Stream.of(head), labels.stream().map(cell)).toList();
    }
}
