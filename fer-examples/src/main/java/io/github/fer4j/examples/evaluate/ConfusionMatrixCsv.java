package io.github.fer4j.examples.evaluate;

import io.github.fer4j.Emotion;
import io.github.fer4j.evaluate.ConfusionMatrix;
import java.util.List;
import java.util.StringJoiner;

/** Prints a confusion matrix as CSV: rows are the true labels, columns the predicted ones. */
final class ConfusionMatrixCsv {

    private ConfusionMatrixCsv() {}

    static String of(ConfusionMatrix matrix) {
        StringJoiner header = new StringJoiner(",").add("true\\predicted");
        matrix.labels().forEach(label -> header.add(quoted(label)));
        StringBuilder text = new StringBuilder(header.toString()).append('\n');
        List<List<Long>> rows = matrix.rows();
        for (int i = 0; i < rows.size(); i++) {
            StringJoiner row = new StringJoiner(",").add(quoted(matrix.labels().get(i)));
            rows.get(i).forEach(count -> row.add(count.toString()));
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
