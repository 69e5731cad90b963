package io.github.fer4j.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream as bytes, ended by LF or CRLF, a byte order mark at the beginning left out; without a {@code String} for each of the 250 million characters of
 * FER2013. Not thread-safe.
 */
final class ByteLines implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Far above any row (9 kB), so that a file without line ends is an error and not a full memory. */
    private static final int MAX_LINE = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private byte[] line = new byte[1 << 14];
    private int length;
    private int number;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /**
     * Goes on to the next line.
     *
     * @return false at the end
     * @throws IOException if the stream breaks off or a line is longer than 1 MiB; {@link #number()} is then the line
     */
    boolean next() throws IOException {
        boolean more = read();
        if (number == 1) {
            dropByteOrderMark();
        }
        return more;
    }

    private boolean read() throws IOException {
        length = 0;
        number++;
        while (position < limit || fill()) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            append(end);
            if (end < limit) {
                position = end + 1;
                dropCarriageReturn();
                return true;
            }
        }
        dropCarriageReturn();
        return length > 0;
    }

    /** The line's bytes, valid up to {@link #length()} and until the next line. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** The line's number, the first being 1. */
    int number() {
        return number;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private void append(int end) throws IOException {
        int more = end - position;
        if (length + more > MAX_LINE) {
            throw new IOException("the line is longer than " + MAX_LINE + " bytes");
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
        }
        System.arraycopy(buffer, position, line, length, more);
        length += more;
        position = end;
    }

    private void dropCarriageReturn() {
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
    }

    private void dropByteOrderMark() {
        int mark = BYTE_ORDER_MARK.length;
        if (length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
            System.arraycopy(line, mark, line, 0, length - mark);
            length -= mark;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
