package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.files.QuotedText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Prints a class distribution as a table: a row for each label, a column for each split. Thread-safe. */
public final class ClassDistributionTable {

    private static final int WIDEST_NAME = 40;

    private ClassDistributionTable() {}

    /**
     * The table.
     *
     * @param distribution the counts
     * @return lines, each ended with a line feed; numbers grouped by commas
     */
    public static String of(ClassDistribution distribution) {
        Objects.requireNonNull(distribution, "distribution");
        StringBuilder table = new StringBuilder();
        int width = width(distribution.labels());
        append(table, width, "Emotion", "Training", "Validation", "Test");
        for (Emotion emotion : distribution.labels()) {
            append(
                    table,
                    width,
                    name(emotion),
                    count(distribution.count(Split.TRAINING, emotion)),
                    count(distribution.count(Split.VALIDATION, emotion)),
                    count(distribution.count(Split.TEST, emotion)));
        }
        append(
                table,
                width,
                "Total",
                count(distribution.total(Split.TRAINING)),
                count(distribution.total(Split.VALIDATION)),
                count(distribution.total(Split.TEST)));
        return table.toString();
    }

    private static int width(List<Emotion> labels) {
        return labels.stream().mapToInt(emotion -> name(emotion).length()).reduce("Emotion".length(), Math::max);
    }

    /** Labels may come from the names of folders. */
    private static String name(Emotion emotion) {
        return QuotedText.printable(emotion.label(), WIDEST_NAME);
    }

    private static void append(StringBuilder table, int width, String label, String... counts) {
        table.append(label).append(" ".repeat(width - label.length()));
        for (String count : counts) {
            table.append(String.format(Locale.ROOT, " %10s", count));
        }
        table.append('\n');
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
