package io.github.fer4j.examples.dataset;

import io.github.fer4j.dataset.Duplicates;
import java.util.List;
import java.util.Locale;

/** Prints every face that shows a repeated picture as CSV. Thread-safe. */
final class DuplicatesCsv {

    private DuplicatesCsv() {}

    /** Lines, each ended. Pictures are numbered from 1, faces too, in the order of the data. */
    static String of(Duplicates duplicates) {
        StringBuilder text = new StringBuilder("picture,face,split,emotion\n");
        List<Duplicates.Group> groups = duplicates.groups();
        for (int i = 0; i < groups.size(); i++) {
            for (Duplicates.Occurrence occurrence : groups.get(i).occurrences()) {
                text.append(String.format(
                        Locale.ROOT,
                        "%d,%d,%s,\"%s\"\n",
                        i + 1,
                        occurrence.position() + 1,
                        occurrence.face().split().name().toLowerCase(Locale.ROOT),
                        occurrence.face().emotion().label().replace("\"", "\"\"")));
            }
        }
        return text.toString();
    }
}
