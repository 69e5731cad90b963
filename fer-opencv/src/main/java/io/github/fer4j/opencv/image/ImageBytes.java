package io.github.fer4j.opencv.image;

import java.nio.charset.StandardCharsets;

/** A file's bytes, read by position; past the end the file is truncated. Immutable as long as the array is. */
final class ImageBytes {

    private final byte[] bytes;

    ImageBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
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
        byte[] expected = tag.getBytes(StandardCharsets.US_ASCII);
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
        requireUpTo(at + 1);
        return bytes[(int) at] & 0xFF;
    }

    int u16(long at, boolean bigEndian) throws BrokenImageException {
        int first = u8(at);
        int second = u8(at + 1);
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    long u32(long at, boolean bigEndian) throws BrokenImageException {
        long first = u16(at, bigEndian);
        long second = u16(at + 2, bigEndian);
        return bigEndian ? first << 16 | second : second << 16 | first;
    }

    /** The file must have bytes up to here, exclusive. */
    void requireUpTo(long end) throws BrokenImageException {
        if (end > bytes.length || end < 0) {
            throw new BrokenImageException(
                    "it is truncated after " + bytes.length + " bytes, or damaged: copy or download it again");
        }
    }
}
