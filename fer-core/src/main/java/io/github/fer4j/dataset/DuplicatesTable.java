package io.github.fer4j.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Prints how many pictures of a data set occur more than once, and how many faces show them. Thread-safe. */
public final class DuplicatesTable {

    private DuplicatesTable() {}

    /**
     * The counts.
     *
     * @param duplicates the repeated pictures
     * @return lines, each ended with a line feed: for each kind of repetition the pictures, and the faces that show them
     *     in each of the splits that it is about; numbers grouped by commas
     */
    public static String of(Duplicates duplicates) {
        Objects.requireNonNull(duplicates, "duplicates");
        Split[] splits = Split.values();
        StringBuilder text = new StringBuilder(
                line("Pictures that occur more than once", "Pictures", "Training", "Validation", "Test"));
        append(text, "all", duplicates.groups(), splits);
        append(text, "with conflicting labels", duplicates.conflicting(), splits);
        for (Split split : splits) {
            append(text, "several times in " + name(split), duplicates.within(split), split);
        }
        for (int one = 0; one < splits.length; one++) {
            for (int other = one + 1; other < splits.length; other++) {
                append(
                        text,
                        "in " + name(splits[one]) + " and " + name(splits[other]),
                        duplicates.shared(splits[one], splits[other]),
                        splits[one],
                        splits[other]);
            }
        }
        return text + "Faces beyond the first of each picture: " + count(duplicates.repeats()) + "\n";
    }

    private static void append(StringBuilder text, String name, List<Duplicates.Group> groups, Split... splits) {
        text.append(line(
                name,
                count(groups.size()),
                faces(groups, Split.TRAINING, splits),
                faces(groups, Split.VALIDATION, splits),
                faces(groups, Split.TEST, splits)));
    }

    /** Blank for a split that a line is not about. */
    private static String faces(List<Duplicates.Group> groups, Split split, Split[] about) {
        return List.of(about).contains(split)
                ? count(groups.stream().mapToLong(group -> group.count(split)).sum())
                : "";
    }

    private static String line(String name, String pictures, String training, String validation, String test) {
        return String.format(Locale.ROOT, "%-34s %9s %9s %10s %9s", name, pictures, training, validation, test)
                        .stripTrailing()
                + "\n";
    }

    private static String name(Split split) {
        return split.name().toLowerCase(Locale.ROOT);
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
