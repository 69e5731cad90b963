package io.github.fer4j.opencv.image;

import java.io.IOException;
import java.io.InputStream;

/** What LZW has compressed, as in GIF and TIFF files. It takes the same small memory whatever the picture's size. */
@SuppressWarnings("InputStreamSlowMultibyteRead") // DecodedStream overrides it
final class LzwStream extends DecodedStream {

    private static final int LARGEST_CODE = 12;
    private static final int CODES = 1 << LARGEST_CODE;

    private final InputStream data;
    private final int minimumBits;
    private final boolean tiff;
    private final short[] prefix = new short[CODES];
    private final byte[] last = new byte[CODES];
    private final byte[] pending = new byte[CODES + 1];

    private int pendingCount;
    private int bitBuffer;
    private int bitCount;
    private int codeBits;
    private int nextCode;
    private int previous = -1;
    private int previousFirst;
    private boolean ended;

    private LzwStream(InputStream data, int minimumBits, boolean tiff) {
        this.data = data;
        this.minimumBits = minimumBits;
        this.tiff = tiff;
        clear();
    }

    /** GIF's kind: the lowest bit first. */
    static LzwStream gif(InputStream data, int minimumBits) {
        return new LzwStream(data, minimumBits, false);
    }

    /** TIFF's kind: the highest bit first, and each code length begins one code early. */
    static LzwStream tiff(InputStream data) {
        return new LzwStream(data, 8, true);
    }

    /** The next byte, or -1 where the data end. */
    @Override
    public int read() throws IOException {
        while (pendingCount == 0) {
            if (ended || !decode()) {
                ended = true;
                return -1;
            }
        }
        return pending[--pendingCount] & 0xFF;
    }

    private void clear() {
        codeBits = minimumBits + 1;
        nextCode = (1 << minimumBits) + 2;
        previous = -1;
    }

    private boolean decode() throws IOException {
        int code = nextCode();
        int clear = 1 << minimumBits;
        if (code < 0 || code == clear + 1) {
            return false;
        }
        if (code == clear) {
            clear();
            return true;
        }
        if (code > nextCode || (previous < 0 && code > clear)) {
            throw new IOException("a code that is not in the table");
        }
        boolean unknown = code == nextCode;
        if (unknown) {
            pending[pendingCount++] = (byte) previousFirst;
        }
        int first = expand(unknown ? previous : code);
        if (previous >= 0 && nextCode < CODES) {
            add(first);
        }
        previous = code;
        previousFirst = first;
        return true;
    }

    private void add(int first) {
        prefix[nextCode] = (short) previous;
        last[nextCode] = (byte) first;
        nextCode++;
        int early = tiff ? 1 : 0;
        if (nextCode + early == 1 << codeBits && codeBits < LARGEST_CODE) {
            codeBits++;
        }
    }

    /** Puts a code's bytes, the last one first, and gives the first one. */
    private int expand(int from) {
        int code = from;
        int clear = 1 << minimumBits;
        while (code > clear) {
            pending[pendingCount++] = last[code];
            code = prefix[code];
        }
        pending[pendingCount++] = (byte) code;
        return code & 0xFF;
    }

    private int nextCode() throws IOException {
        while (bitCount < codeBits) {
            int next = data.read();
            if (next < 0) {
                return -1;
            }
            bitBuffer = tiff ? (bitBuffer << 8) | next : bitBuffer | (next << bitCount);
            bitCount += 8;
        }
        bitCount -= codeBits;
        int mask = (1 << codeBits) - 1;
        if (tiff) {
            return (bitBuffer >>> bitCount) & mask;
        }
        int code = bitBuffer & mask;
        bitBuffer >>>= codeBits;
        return code;
    }
}
