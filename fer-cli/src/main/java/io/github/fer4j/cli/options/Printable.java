package io.github.fer4j.cli.options;

import io.github.fer4j.files.QuotedText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that comes from files, as it may go to a terminal or a page: control characters and bidirectional marks are
 * escaped, long texts cut. JSON does not need it, as {@link Json} escapes by itself and stays exact. Thread-safe.
 */
public final class Printable {

    private static final int NAME = 60;
    private static final int LINE = 4_000;
    private static final Pattern PART = Pattern.compile("[^\\n\\t]+");

    private Printable() {}

    /**
     * A label, of which there may be several in a line.
     *
     * @param label any text
     * @return at most 60 characters
     */
    public static String name(String label) {
        return QuotedText.printable(label, NAME);
    }

    /**
     * Any text within a line, such as a path or a message.
     *
     * @param text any text; its line feeds are escaped too
     * @return at most 4,000 characters
     */
    public static String line(String text) {
        return QuotedText.printable(text, LINE);
    }

    /**
     * A text whose line feeds and tabs were written on purpose; nothing is cut.
     *
     * @param text any lines
     * @return the same lines
     */
    public static String lines(String text) {
        return PART.matcher(text.replace("\r\n", "\n"))
                .replaceAll(part -> Matcher.quoteReplacement(QuotedText.printable(part.group(), Integer.MAX_VALUE)));
    }
}
