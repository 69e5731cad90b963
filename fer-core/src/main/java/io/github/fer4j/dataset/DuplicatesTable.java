package io.github.fer4j.dataset;

import java.util.List;
import java.util.Locale;

/** Prints how many pictures of a data set occur more than once, and where. Thread-safe. */
public final class DuplicatesTable {

    private DuplicatesTable() {}

    /**
     * The counts.
     *
     * @param duplicates what to print
     * @return lines, each ended with a line feed; numbers grouped by commas
     */
    public static String of(Duplicates duplicates) {
        StringBuilder text = new StringBuilder();
        append(text, "Pictures that occur more than once", duplicates.groups(), duplicates.faces());
        append(text, "- with conflicting labels", duplicates.conflicting());
        Split[] splits = Split.values();
        for (Split split : splits) {
            append(text, "- more than once within " + name(split), duplicates.within(split));
        }
        for (int one = 0; one < splits.length; one++) {
            for (int other = one + 1; other < splits.length; other++) {
                append(
                        text,
                        "- in " + name(splits[one]) + " and " + name(splits[other]),
                        duplicates.shared(splits[one], splits[other]));
            }
        }
        text.append(String.format(
                Locale.ROOT, "%-40s %17s faces\n", "Faces beyond the first", count(duplicates.repeats())));
        return text.toString();
    }

    private static void append(StringBuilder text, String name, List<Duplicates.Group> groups) {
        append(text, name, groups, new Duplicates(groups).faces());
    }

    private static void append(StringBuilder text, String name, List<Duplicates.Group> groups, long faces) {
        text.append(String.format(Locale.ROOT, "%-40s %8s, %7s faces\n", name, count(groups.size()), count(faces)));
    }

    private static String name(Split split) {
        return split.name().toLowerCase(Locale.ROOT);
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
