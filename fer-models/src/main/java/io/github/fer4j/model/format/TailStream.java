package io.github.fer4j.model.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Counts what is read and remembers the last part of it. */
final class TailStream extends FilterInputStream {

    /** As much as the end of a zip can take: its last record with the longest comment. */
    private static final int SIZE = 22 + 0xFFFF;

    private final byte[] ring = new byte[SIZE];
    private long count;

    TailStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            ring[(int) (count++ % SIZE)] = (byte) value;
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            remember(bytes, offset + read, Math.min(read, SIZE), count + read);
            count += read;
        }
        return read;
    }

    /** The last bytes of a block, in one piece or two: byte by byte took as long as unpacking. */
    private void remember(byte[] bytes, int end, int length, long newCount) {
        int at = (int) ((newCount - length) % SIZE);
        int first = Math.min(length, SIZE - at);
        System.arraycopy(bytes, end - length, ring, at, first);
        System.arraycopy(bytes, end - length + first, ring, 0, length - first);
    }

    /** Reads instead of skipping, so that nothing is missed. */
    @Override
    public long skip(long most) throws IOException {
        byte[] buffer = new byte[8192];
        long skipped = 0;
        while (skipped < most) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, most - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** How many bytes were read. */
    long count() {
        return count;
    }

    /** The last bytes that were read, in order. */
    byte[] tail() {
        int size = (int) Math.min(count, SIZE);
        byte[] tail = new byte[size];
        for (int i = 0; i < size; i++) {
            tail[i] = ring[(int) ((count - size + i) % SIZE)];
        }
        return Arrays.copyOf(tail, size);
    }
}
