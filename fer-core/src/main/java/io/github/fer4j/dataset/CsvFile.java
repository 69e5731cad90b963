package io.github.fer4j.dataset;

import io.github.fer4j.error.DatasetException;
import io.github.fer4j.files.QuotedText;
import io.github.fer4j.limit.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A CSV file whose first line names the columns, read row by row. Fields are separated by commas, each with or without
 * double quotes; spaces around a field are dropped. Quotes within a field and line ends within quotes do not occur in
 * FER2013 and are not understood.
 *
 * <p>Fields are read in place and change with the next row. Not thread-safe.
 */
final class CsvFile implements AutoCloseable {

    private static final int LONGEST_QUOTATION = 40;
    private static final int LONGEST_HEADER = 200;

    private final Path file;
    private final ErrorPolicy errors;
    private final Limits limits;
    private final ByteLines lines;
    private final List<String> columns;
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int count;
    private boolean broken;
    private boolean anyRow;

    CsvFile(Path file, ErrorPolicy errors, Limits limits) {
        this.file = file;
        this.errors = errors;
        this.limits = limits;
        this.lines = new ByteLines(file, limits);
        try {
            this.columns = readHeader();
        } catch (DatasetException e) {
            lines.close();
            throw e;
        }
    }

    private List<String> readHeader() {
        try {
            if (!lines.next()) {
                throw new DatasetException(file + ": the file is empty");
            }
            split();
        } catch (RowException e) {
            throw new DatasetException(where() + e.getMessage(), e);
        } catch (IOException e) {
            throw new DatasetException(where() + DatasetFiles.reason(e), e);
        }
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            names.add(text(i).strip().toLowerCase(Locale.ROOT));
        }
        return List.copyOf(names);
    }

    /** The position of the only column of that name; it is an error if there is none or more than one. */
    int column(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new DatasetException(file + ", line 1: the header has no column \"" + name + "\", only "
                    + QuotedText.printable(columns.toString(), LONGEST_HEADER));
        }
        if (columns.lastIndexOf(name) != index) {
            throw new DatasetException(file + ", line 1: the header has two columns \"" + name + "\"");
        }
        return index;
    }

    /**
     * Goes on to the next row that has as many fields as the header; blank lines are passed over, and other rows on the
     * way are reported.
     *
     * @return false at the end
     */
    boolean next() {
        while (nextLine()) {
            anyRow = true;
            try {
                split();
                if (count != columns.size()) {
                    throw new RowException(DataError.MALFORMED_ROW, count + " fields, expected " + columns.size());
                }
                return true;
            } catch (RowException e) {
                reject(e);
            }
        }
        if (!anyRow && !broken) {
            throw new DatasetException(file + ": no rows after the header");
        }
        return false;
    }

    /** Reports the row as bad; returns if the reading may go on. */
    void reject(RowException e) {
        errors.report(e.error(), where() + e.getMessage(), null);
    }

    byte[] bytes() {
        return lines.bytes();
    }

    int start(int column) {
        return starts[column];
    }

    int end(int column) {
        return ends[column];
    }

    String text(int column) {
        return new String(bytes(), start(column), end(column) - start(column), StandardCharsets.UTF_8);
    }

    /** A field in quotes, for an error message. */
    String quoted(int column) {
        return quoted(start(column), end(column));
    }

    /** A part of the line in quotes, for an error message. */
    String quoted(int start, int end) {
        // A character takes at most 4 bytes; what is longer is cut in any case.
        int length = Math.min(end - start, 4 * LONGEST_QUOTATION + 4);
        String text = new String(bytes(), start, length, StandardCharsets.UTF_8);
        return "\"" + QuotedText.printable(text, LONGEST_QUOTATION) + "\"";
    }

    /** Goes on to the next line that is not blank. */
    private boolean nextLine() {
        if (broken) {
            return false;
        }
        try {
            do {
                if (!lines.next()) {
                    return false;
                }
            } while (lines.length() == 0 && !lines.isTooLong());
            return true;
        } catch (IOException e) {
            broken = true;
            errors.report(DataError.DAMAGED_FILE, where() + DatasetFiles.reason(e), e);
            return false;
        }
    }

    private void split() throws RowException {
        if (lines.isTooLong()) {
            throw new RowException(
                    DataError.MALFORMED_ROW,
                    "cannot be read: the line is longer than " + limits.csvLineBytes()
                            + " bytes, which is the limit csvLineBytes");
        }
        count = 0;
        int start = 0;
        while (start <= lines.length()) {
            if (count == limits.csvColumns()) {
                throw new RowException(
                        DataError.MALFORMED_ROW, "more than " + count + " fields, which is the limit csvColumns");
            }
            int end = endOfField(start);
            add(start, end);
            start = end + 1;
        }
    }

    /** The comma after a field, or the line's end. */
    private int endOfField(int start) throws RowException {
        byte[] line = lines.bytes();
        int length = lines.length();
        boolean quoted = false;
        for (int i = start; i < length; i++) {
            if (line[i] == '"') {
                quoted = !quoted;
            } else if (line[i] == ',' && !quoted) {
                return i;
            }
        }
        if (quoted) {
            throw new RowException(DataError.MALFORMED_ROW, "a quote is not closed");
        }
        return length;
    }

    private void add(int from, int to) {
        byte[] line = lines.bytes();
        int start = from;
        int end = to;
        while (start < end && isSpace(line[start])) {
            start++;
        }
        while (start < end && isSpace(line[end - 1])) {
            end--;
        }
        if (end - start >= 2 && line[start] == '"' && line[end - 1] == '"') {
            start++;
            end--;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        count++;
    }

    private static boolean isSpace(byte value) {
        return value == ' ' || value == '\t';
    }

    private String where() {
        return file + ", line " + lines.number() + ": ";
    }

    @Override
    public void close() {
        lines.close();
    }
}
