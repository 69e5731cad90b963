package io.github.fer4j.dataset;

import io.github.fer4j.error.DatasetException;
import io.github.fer4j.limit.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The lines of a file as bytes, ended by LF or CRLF, without a byte order mark at the beginning. There is no {@code
 * String} for each of the 250 million characters of FER2013. A line above the limit is passed over, not kept. Not
 * thread-safe.
 */
final class ByteLines implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final InputStream in;
    private final int longest;
    private final long mostBytes;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long bytesRead;
    private byte[] line = new byte[1 << 14];
    private int length;
    private boolean tooLong;
    private int number;

    ByteLines(Path file, Limits limits) {
        this.file = file;
        this.longest = limits.csvLineBytes();
        this.mostBytes = limits.csvBytes();
        this.in = DatasetFiles.open(file);
    }

    /**
     * Goes on to the next line.
     *
     * @return false at the end
     * @throws IOException if the stream breaks off; {@link #number()} is then the line
     * @throws DatasetException if the file has more bytes than the limit allows
     */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        number++;
        boolean more = readToEndOfLine();
        dropCarriageReturn();
        if (number == 1) {
            dropByteOrderMark();
        }
        return more || length > 0 || tooLong;
    }

    /** Whether a line feed was found. */
    private boolean readToEndOfLine() throws IOException {
        while (position < limit || fill()) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            append(end);
            if (end < limit) {
                position = end + 1;
                return true;
            }
        }
        return false;
    }

    /** The line's bytes, valid up to {@link #length()} and until the next line. */
    byte[] bytes() {
        return line;
    }

    /** The line's length; 0 if it is too long. */
    int length() {
        return length;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** The line's number; the first is 1. */
    int number() {
        return number;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        bytesRead += limit;
        if (bytesRead > mostBytes) {
            throw new DatasetException(file + ": has more than " + mostBytes
                    + " bytes when inflated: give a smaller file, or raise the limit csvBytes");
        }
        return limit > 0;
    }

    private void append(int end) {
        int more = end - position;
        tooLong |= more > longest - length;
        if (tooLong) {
            length = 0;
        } else {
            if (more > line.length - length) {
                line = Arrays.copyOf(line, (int) Math.min(longest, Math.max(2L * line.length, length + more)));
            }
            System.arraycopy(buffer, position, line, length, more);
            length += more;
        }
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
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new DatasetException(file + ": cannot be closed: " + e.getMessage(), e);
        }
    }
}
