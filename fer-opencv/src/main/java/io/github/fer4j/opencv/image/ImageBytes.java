package io.github.fer4j.opencv.image;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file's bytes, read by position; past the end the file is truncated. Immutable as long as the array is. */
final class ImageBytes {

    private final byte[] bytes;

    ImageBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    /** The file itself, not a copy. */
    byte[] array() {
        return bytes;
    }

    /** A copy of a part. */
    byte[] copy(long from, long to) throws BrokenImageException {
        requireUpTo(to);
        if (from < 0 || from > to) {
            throw truncated();
        }
        return Arrays.copyOfRange(bytes, (int) from, (int) to);
    }

    /** A part, not copied. */
    InputStream stream(long from, long to) throws BrokenImageException {
        requireUpTo(to);
        if (from < 0 || from > to) {
            throw truncated();
        }
        return new ByteArrayInputStream(bytes, (int) from, (int) (to - from));
    }

    boolean startsWith(int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    boolean hasTag(long at, String tag) {
        byte[] expected = tag.getBytes(StandardCharsets.ISO_8859_1);
        if (at < 0 || at + expected.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (bytes[(int) at + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    int u8(long at) throws BrokenImageException {
        if (at < 0 || at >= bytes.length) {
            throw truncated();
        }
        return bytes[(int) at] & 0xFF;
    }

    int u16(long at, boolean bigEndian) throws BrokenImageException {
        int first = u8(at);
        int second = u8(at + 1);
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    /** Three bytes, the lowest first. */
    int u24(long at) throws BrokenImageException {
        return u16(at, false) | u8(at + 2) << 16;
    }

    long u32(long at, boolean bigEndian) throws BrokenImageException {
        long first = u16(at, bigEndian);
        long second = u16(at + 2, bigEndian);
        return bigEndian ? first << 16 | second : second << 16 | first;
    }

    /** The file must have bytes up to here, exclusive. */
    void requireUpTo(long end) throws BrokenImageException {
        if (end > bytes.length || end < 0) {
            throw truncated();
        }
    }

    private BrokenImageException truncated() {
        return new BrokenImageException(
                "it is truncated after " + bytes.length + " bytes, or damaged: copy or download it again");
    }
}
