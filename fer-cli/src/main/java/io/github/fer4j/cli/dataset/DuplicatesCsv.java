package io.github.fer4j.cli.dataset;

import io.github.fer4j.cli.report.CsvText;
import io.github.fer4j.dataset.Duplicates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints every face that shows a repeated picture as CSV. Thread-safe. */
final class DuplicatesCsv {

    private DuplicatesCsv() {}

    /** Lines, each ended. Pictures are numbered from 1, faces too, in the order of the data. */
    static String of(Duplicates duplicates) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("picture", "face", "split", "emotion"));
        List<Duplicates.Group> groups = duplicates.groups();
        for (int i = 0; i < groups.size(); i++) {
            String picture = Integer.toString(i + 1);
            groups.get(i).occurrences().forEach(occurrence -> rows.add(row(picture, occurrence)));
        }
        return CsvText.of(rows);
    }

    private static List<String> row(String picture, Duplicates.Occurrence occurrence) {
        return List.of(
                picture,
                Integer.toString(occurrence.position() + 1),
                occurrence.face().split().name().toLowerCase(Locale.ROOT),
                occurrence.face().emotion().label());
    }
}
