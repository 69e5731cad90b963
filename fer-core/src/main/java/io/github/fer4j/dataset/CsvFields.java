package io.github.fer4j.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where the fields of one CSV line are: separated by commas, each with or without double quotes, spaces around it
 * dropped. Quotes within a field and line ends within quotes do not occur in FER2013 and are not understood.
 *
 * <p>Reused from line to line. Not thread-safe.
 */
final class CsvFields {

    private byte[] bytes = new byte[0];
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int count;

    void split(byte[] line, int length) throws RowException {
        bytes = line;
        count = 0;
        int start = 0;
        while (start <= length) {
            int end = endOfField(start, length);
            add(start, end);
            start = end + 1;
        }
    }

    int count() {
        return count;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    byte[] bytes() {
        return bytes;
    }

    String text(int field) {
        return new String(bytes, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }

    /** The comma after a field, or the line's end. */
    private int endOfField(int start, int length) throws RowException {
        boolean quoted = false;
        for (int i = start; i < length; i++) {
            if (bytes[i] == '"') {
                quoted = !quoted;
            } else if (bytes[i] == ',' && !quoted) {
                return i;
            }
        }
        if (quoted) {
            throw new RowException(Defect.MALFORMED_ROW, "a quote is not closed");
        }
        return length;
    }

    private void add(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(bytes[start])) {
            start++;
        }
        while (start < end && isSpace(bytes[end - 1])) {
            end--;
        }
        if (end - start >= 2 && bytes[start] == '"' && bytes[end - 1] == '"') {
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
}
