package io.github.fer4j.cli.report;

import io.github.fer4j.cli.options.Printable;
import java.util.Locale;

/** The lines in which commands tell people where weights come from. */
public final class OriginText {

    private OriginText() {}

    /**
     * A line.
     *
     * @param name what is told
     * @param value what is said of it
     * @return the line, ended
     */
    public static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-17s %s\n", name, Printable.line(value));
    }

    /**
     * Names data.
     *
     * @param count of faces
     * @param sha256 of them
     * @return both, as a value of a line
     */
    public static String data(int count, String sha256) {
        return String.format(Locale.ROOT, "%,d (SHA-256 %s)", count, sha256);
    }
}
