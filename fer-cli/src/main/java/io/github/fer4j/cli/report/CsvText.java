package io.github.fer4j.cli.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Prints rows as CSV, quoted where a field needs it: a model may have a label of any name. Thread-safe. */
public final class CsvText {

    private CsvText() {}

    /**
     * A line for each row.
     *
     * @param rows of fields
     * @return lines, each ended by a line feed
     */
    public static String of(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new AssertionError("memory can always be written", e);
        }
        return text.toString();
    }
}
