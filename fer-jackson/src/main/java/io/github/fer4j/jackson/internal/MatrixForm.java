package io.github.fer4j.jackson.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.evaluate.ConfusionMatrix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A confusion matrix as JSON: rows are the true labels, columns the predicted ones. */
@JsonForm
@JsonPropertyOrder({"labels", "rows"})
record MatrixForm(@Nullable List<String> labels, @Nullable List<List<Long>> rows) {

    static MatrixForm of(ConfusionMatrix matrix) {
        return new MatrixForm(matrix.labels().stream().map(Emotion::label).toList(), matrix.rows());
    }

    ConfusionMatrix value() {
        return ConfusionMatrix.of(
                Read.list(labels, "labels", Emotion::of),
                Read.list(rows, "rows", MatrixForm::counts).toArray(long[][]::new));
    }

    private static long[] counts(List<Long> row) {
        return Read.list(row, "rows", count -> count).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }
}
