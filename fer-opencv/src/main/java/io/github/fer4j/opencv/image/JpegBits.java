package io.github.fer4j.opencv.image;

/** The bits of a scan's compressed data, up to the next marker. */
final class JpegBits {

    private final byte[] bytes;
    private int at;
    private long buffer; // the next bits, the first one on top
    private int count;

    JpegBits(byte[] bytes, long at) {
        this.bytes = bytes;
        this.at = (int) at;
    }

    /** Reads a code and gives its symbol. */
    int symbol(JpegHuffman table) throws BrokenImageException {
        if (count < 32) {
            fill();
        }
        int found = table.find((int) (buffer >>> 48));
        if (found == 0) {
            throw BrokenImageException.damaged("JPEG");
        }
        consume(found >> 8);
        return found & 0xFF;
    }

    /** Passes over up to 16 bits. */
    void skip(int bits) throws BrokenImageException {
        if (count < bits) {
            fill();
        }
        consume(bits);
    }

    /** Reads up to 16 bits as a number. */
    int number(int bits) throws BrokenImageException {
        if (bits == 0) {
            return 0;
        }
        if (count < bits) {
            fill();
        }
        int value = (int) (buffer >>> (64 - bits));
        consume(bits);
        return value;
    }

    /** The position of the next marker; no whole byte may be left before it. */
    long end() throws BrokenImageException {
        if (count >= 8 || at + 1 >= bytes.length || bytes[at] != -1) {
            throw BrokenImageException.damaged("JPEG");
        }
        int marker = at;
        while (marker + 1 < bytes.length && bytes[marker] == -1) {
            marker++;
        }
        if (bytes[marker] == 0) {
            throw BrokenImageException.damaged("JPEG");
        }
        return marker - 1L;
    }

    /** Goes on after a restart marker, which must be the next thing. */
    void restart(int number) throws BrokenImageException {
        long marker = end();
        if ((bytes[(int) marker + 1] & 0xFF) != 0xD0 + (number & 7)) {
            throw BrokenImageException.damaged("JPEG");
        }
        at = (int) marker + 2;
        buffer = 0;
        count = 0;
    }

    private void consume(int bits) throws BrokenImageException {
        buffer <<= bits;
        count -= bits;
        if (count < 0) {
            throw BrokenImageException.damaged("JPEG");
        }
    }

    /** FF stands for itself only if 00 follows; several FF count as one. */
    private void fill() {
        while (count <= 56 && at < bytes.length) {
            int value = bytes[at] & 0xFF;
            int next = at + 1;
            if (value == 0xFF) {
                while (next < bytes.length && bytes[next] == -1) {
                    next++;
                }
                if (next >= bytes.length || bytes[next] != 0) {
                    return; // a marker
                }
                next++;
            }
            at = next;
            buffer |= (long) value << (56 - count);
            count += 8;
        }
    }
}
