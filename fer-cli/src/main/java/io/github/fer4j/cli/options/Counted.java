package io.github.fer4j.cli.options;

/** Writes numbers of things as people do: 1 face, 2 faces. Thread-safe. */
public final class Counted {

    private Counted() {}

    /**
     * A number and what it counts.
     *
     * @param number of things
     * @param noun in the singular; its plural ends with s
     * @return for example {@code "1 face"} or {@code "2 faces"}
     */
    public static String of(long number, String noun) {
        return number + " " + noun(number, noun);
    }

    /**
     * What a number counts.
     *
     * @param number of things
     * @param noun in the singular; its plural ends with s
     * @return the singular for 1, or else the plural
     */
    public static String noun(long number, String noun) {
        return number == 1 ? noun : noun + "s";
    }
}
