package io.github.fer4j.opencv.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Where the parts of a WebP file's first image are. Each position is that of a chunk's tag, or -1 if there is none.
 *
 * @param imageFrom the first image's chunk, {@code VP8} or {@code VP8L}
 * @param imageTo its end
 * @param alphaFrom the chunk of its transparency
 * @param alphaTo its end
 * @param exifFrom the content of the EXIF chunk
 * @param exifTo its end
 */
record WebpChunks(long imageFrom, long imageTo, long alphaFrom, long alphaTo, long exifFrom, long exifTo) {

    private static final int CHUNK_HEADER = 8;
    private static final int FILE_HEADER = 12;
    private static final int FRAME_HEADER = 16;
    private static final int EXTENDED_HEADER = 18;
    private static final byte ALPHA_FLAG = 0x10;

    static WebpChunks read(ImageBytes bytes) throws BrokenImageException {
        long end = bytes.u32(4, false) + CHUNK_HEADER;
        bytes.requireUpTo(end);
        long[] found = {-1, -1, -1, -1, -1, -1};
        search(bytes, FILE_HEADER, end, found);
        if (found[0] < 0) {
            throw new BrokenImageException("it is a WebP file without a picture: copy or download it again");
        }
        return new WebpChunks(found[0], found[1], found[2], found[3], found[4], found[5]);
    }

    /** Of an animation, only the first frame is looked into. */
    private static void search(ImageBytes bytes, long from, long end, long[] found) throws BrokenImageException {
        long at = from;
        while (at + CHUNK_HEADER <= end) {
            long content = at + CHUNK_HEADER;
            long after = content + bytes.u32(at + 4, false);
            bytes.requireUpTo(after);
            if (bytes.hasTag(at, "ANMF") && found[0] < 0) {
                search(bytes, content + FRAME_HEADER, after, found);
            } else if ((bytes.hasTag(at, "VP8 ") || bytes.hasTag(at, "VP8L")) && found[0] < 0) {
                note(found, 0, at, after);
            } else if (bytes.hasTag(at, "ALPH") && found[0] < 0) {
                note(found, 2, at, after);
            } else if (bytes.hasTag(at, "EXIF") && found[4] < 0) {
                note(found, 4, content, after);
            }
            at = after + ((after - at) & 1);
        }
    }

    private static void note(long[] found, int index, long from, long to) {
        found[index] = from;
        found[index + 1] = to;
    }

    long width(ImageBytes bytes) throws BrokenImageException {
        return isLossless(bytes)
                ? (losslessBits(bytes) & 0x3FFF) + 1
                : bytes.u16(imageFrom + CHUNK_HEADER + 6, false) & 0x3FFF;
    }

    long height(ImageBytes bytes) throws BrokenImageException {
        return isLossless(bytes)
                ? ((losslessBits(bytes) >> 14) & 0x3FFF) + 1
                : bytes.u16(imageFrom + CHUNK_HEADER + 8, false) & 0x3FFF;
    }

    private boolean isLossless(ImageBytes bytes) {
        return bytes.hasTag(imageFrom, "VP8L");
    }

    private long losslessBits(ImageBytes bytes) throws BrokenImageException {
        return bytes.u32(imageFrom + CHUNK_HEADER + 1, false);
    }

    /** A file of the first image alone: the decoder sees what was checked, and nothing else. */
    byte[] firstImage(ImageBytes bytes) throws BrokenImageException {
        byte[] image = bytes.copy(imageFrom, imageTo);
        boolean withAlpha = alphaFrom >= 0 && !isLossless(bytes);
        byte[] alpha = withAlpha ? bytes.copy(alphaFrom, alphaTo) : new byte[0];
        int header = withAlpha ? EXTENDED_HEADER : 0;
        int length = FILE_HEADER + header + even(alpha.length) + even(image.length);
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        put(file, "RIFF").putInt(length - CHUNK_HEADER);
        put(file, "WEBP");
        if (withAlpha) {
            put(file, "VP8X").putInt(EXTENDED_HEADER - CHUNK_HEADER).putInt(ALPHA_FLAG);
            putU24(file, width(bytes) - 1);
            putU24(file, height(bytes) - 1);
            file.put(alpha).position(FILE_HEADER + header + even(alpha.length));
        }
        return file.put(image).array();
    }

    private static int even(int length) {
        return length + (length & 1);
    }

    private static ByteBuffer put(ByteBuffer file, String tag) {
        return file.put(tag.getBytes(StandardCharsets.US_ASCII));
    }

    private static void putU24(ByteBuffer file, long value) {
        file.putShort((short) value).put((byte) (value >> 16));
    }
}
