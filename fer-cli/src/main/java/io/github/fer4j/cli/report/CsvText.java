package io.github.fer4j.cli.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.fer4j.files.QuotedText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Prints rows as CSV. A model may have a label of any name, so that fields are quoted where they need it, and made
 * harmless for spreadsheets and terminals:
 *
 * <ul>
 *   <li>Before a field that is not a number and begins with {@code =}, {@code +}, {@code -}, {@code @} or an apostrophe
 *       stands an apostrophe, so that no spreadsheet takes it for a formula.
 *   <li>Control characters, line feeds and bidirectional marks are written as in Java, for example {@code \}{@code u000A};
 *       so is a backslash that would begin such an escape.
 * </ul>
 *
 * To get the original text, take one apostrophe away at the beginning, then replace the escapes. Thread-safe.
 */
public final class CsvText {

    /** The second half are the wide forms, which spreadsheets take for the same. */
    private static final String FORMULA_STARTS = "=+-@" + "\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

    private CsvText() {}

    /**
     * A line for each row.
     *
     * @param rows of fields
     * @return lines, each ended by a line feed
     */
    public static String of(List<List<String>> rows) {
        return plain(rows.stream()
                .map(row -> row.stream().map(CsvText::field).toList())
                .toList());
    }

    /**
     * A line for each row, with the fields as they are: for programs alone.
     *
     * @param rows of fields
     * @return lines, each ended by a line feed
     */
    public static String plain(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new AssertionError("memory can always be written", e);
        }
        return text.toString();
    }

    /**
     * A number with a fixed count of decimals, the same in every language.
     *
     * @param number any
     * @param decimals at least 0
     * @return a field
     */
    public static String decimal(double number, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }

    private static String field(String text) {
        String shown = QuotedText.printable(text.replace("\\u", "\\u005Cu"), Integer.MAX_VALUE);
        return isTakenForFormula(shown) ? "'" + shown : shown;
    }

    private static boolean isTakenForFormula(String field) {
        if (field.isEmpty() || NUMBER.matcher(field).matches()) {
            return false;
        }
        char first = field.charAt(0);
        return first == '\'' || FORMULA_STARTS.indexOf(first) >= 0;
    }
}
