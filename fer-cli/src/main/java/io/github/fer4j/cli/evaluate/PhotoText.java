package io.github.fer4j.cli.evaluate;

import io.github.fer4j.cli.options.Printable;
import io.github.fer4j.evaluate.EndToEndEvaluation;
import io.github.fer4j.evaluate.EndToEndTable;
import io.github.fer4j.evaluate.PhotoResult;
import java.util.List;

/** Prints what models made of photos for people. Thread-safe. */
final class PhotoText {

    private PhotoText() {}

    /** Lines, each ended; models one after the other. */
    static String of(List<MeasuredPhotos> measured) {
        StringBuilder text = new StringBuilder();
        for (MeasuredPhotos one : measured) {
            if (measured.size() > 1) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append("Model ")
                        .append(Printable.line(one.model()))
                        .append('\n');
            }
            text.append(of(one.evaluation()));
        }
        return text.toString();
    }

    private static String of(EndToEndEvaluation evaluation) {
        StringBuilder text = new StringBuilder(EndToEndTable.of(evaluation));
        for (PhotoResult result : evaluation.unreadable()) {
            text.append(Printable.line(result.error().orElse(""))).append('\n');
        }
        return text.toString();
    }
}
