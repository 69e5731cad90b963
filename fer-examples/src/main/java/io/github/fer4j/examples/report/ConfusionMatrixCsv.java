package io.github.fer4j.examples.report;

import io.github.fer4j.Emotion;
import io.github.fer4j.evaluate.ConfusionMatrix;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.BiFunction;

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
            return String.format(Locale.ROOT, "%.2f", 100 * matrix.count(actual, predicted) / support);
        });
    }

    private static String table(ConfusionMatrix matrix, BiFunction<Emotion, Emotion, String> cell) {
        List<Emotion> labels = matrix.labels();
        StringJoiner header = new StringJoiner(",").add("true\\predicted");
        labels.forEach(label -> header.add(quoted(label)));
        StringBuilder text = new StringBuilder(header.toString()).append('\n');
        for (Emotion actual : labels) {
            StringJoiner row = new StringJoiner(",").add(quoted(actual));
            labels.forEach(predicted -> row.add(cell.apply(actual, predicted)));
            text.append(row).append('\n');
        }
        return text.toString();
    }

    /** A model may have a label of any name. */
    private static String quoted(Emotion label) {
        String name = label.label();
        boolean plain = name.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
