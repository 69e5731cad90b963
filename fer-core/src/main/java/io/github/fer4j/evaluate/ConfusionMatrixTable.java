package io.github.fer4j.evaluate;

import io.github.fer4j.emotion.Emotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Prints a confusion matrix: in each cell the faces and their share of the row. Thread-safe. */
public final class ConfusionMatrixTable {

    private ConfusionMatrixTable() {}

    /**
     * The table.
     *
     * @param matrix the matrix
     * @return lines, each ended with a line feed: rows are the true labels, columns the predicted ones; shares are in
     *     whole percent of the row, 0 in a row without faces
     */
    public static String of(ConfusionMatrix matrix) {
        Objects.requireNonNull(matrix, "matrix");
        List<String> header = new ArrayList<>(List.of("True \\ predicted"));
        matrix.labels().forEach(label -> header.add(label.label()));
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (Emotion actual : matrix.labels()) {
            List<String> row = new ArrayList<>(List.of(actual.label()));
            long support = matrix.support(actual);
            for (Emotion predicted : matrix.labels()) {
                row.add(cell(matrix.count(actual, predicted), support));
            }
            table.add(row.toArray(String[]::new));
        }
        return table.toString();
    }

    private static String cell(long count, long support) {
        return String.format(Locale.ROOT, "%d %3.0f%%", count, support == 0 ? 0 : 100.0 * count / support);
    }
}
