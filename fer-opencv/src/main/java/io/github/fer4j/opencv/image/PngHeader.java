package io.github.fer4j.opencv.image;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;

/**
 * The parts of a PNG file that its picture needs.
 *
 * @param width in pixels
 * @param height in pixels
 * @param bits of a sample
 * @param colourType as in the file
 * @param interlaced whether it is stored in seven passes
 * @param palette where the colours are, or -1
 * @param colours how many
 * @param transparency where the transparency is, or -1
 * @param transparencyLength its bytes
 * @param orientation as in EXIF
 */
record PngHeader(
        long width,
        long height,
        int bits,
        int colourType,
        boolean interlaced,
        long palette,
        int colours,
        long transparency,
        int transparencyLength,
        int orientation) {

    static final int GRAY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GRAY_ALPHA = 4;
    static final int RGB_ALPHA = 6;

    private static final int FIRST_CHUNK = 8;
    private static final int CHUNK_FRAME = 12;

    static ImageHeader read(ImageBytes bytes) throws BrokenImageException {
        PngHeader header = parse(bytes);
        boolean alpha = header.colourType >= GRAY_ALPHA || header.transparency >= 0;
        return new ImageHeader(ImageFormat.PNG, header.width, header.height, header.orientation, 1, alpha);
    }

    /** Walks all chunks to the end chunk. */
    static PngHeader parse(ImageBytes bytes) throws BrokenImageException {
        if (!bytes.hasTag(FIRST_CHUNK + 4, "IHDR")) {
            throw new BrokenImageException("it is a PNG file without a header: copy or download it again");
        }
        long palette = -1;
        int colours = 0;
        long transparency = -1;
        int transparencyLength = 0;
        int orientation = Exif.UPRIGHT;
        long at = FIRST_CHUNK;
        while (!bytes.hasTag(at + 4, "IEND")) {
            long length = bytes.u32(at, true);
            long content = at + 8;
            bytes.requireUpTo(at + length + CHUNK_FRAME);
            if (at > FIRST_CHUNK && bytes.hasTag(at + 4, "IHDR")) {
                throw new BrokenImageException("it names two sizes, as no PNG file does: copy or download it again");
            }
            if (bytes.hasTag(at + 4, "PLTE")) {
                palette = content;
                colours = (int) Math.min(256, length / 3);
            } else if (bytes.hasTag(at + 4, "tRNS")) {
                transparency = content;
                transparencyLength = (int) Math.min(256, length);
            } else if (bytes.hasTag(at + 4, "eXIf")) {
                orientation = Exif.orientation(bytes, content, content + length);
            }
            at += length + CHUNK_FRAME;
        }
        bytes.requireUpTo(at + CHUNK_FRAME);
        return new PngHeader(
                bytes.u32(16, true),
                bytes.u32(20, true),
                bytes.u8(24),
                bytes.u8(25),
                bytes.u8(28) == 1,
                palette,
                colours,
                transparency,
                transparencyLength,
                orientation);
    }

    /** A damaged chunk spoils the picture only if the picture needs it: its name then begins with a capital letter. */
    private static void requireIntact(ImageBytes bytes, long at, long length) throws BrokenImageException {
        boolean needed = (bytes.u8(at + 4) & 0x20) == 0 || bytes.hasTag(at + 4, "tRNS");
        if (needed) {
            CRC32 sum = new CRC32();
            sum.update(bytes.array(), (int) at + 4, (int) length + 4);
            if (sum.getValue() != bytes.u32(at + 8 + length, true)) {
                throw BrokenImageException.damaged("PNG");
            }
        }
    }

    /** The compressed pixels, joined, after a check of the chunks. */
    byte[] data(ImageBytes bytes) throws BrokenImageException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        long at = FIRST_CHUNK;
        while (!bytes.hasTag(at + 4, "IEND")) {
            long length = bytes.u32(at, true);
            requireIntact(bytes, at, length);
            if (bytes.hasTag(at + 4, "IDAT")) {
                data.write(bytes.array(), (int) at + 8, (int) length);
            }
            at += length + CHUNK_FRAME;
        }
        return data.toByteArray();
    }

    /** Samples of a pixel. */
    int channels() {
        return switch (colourType) {
            case RGB -> 3;
            case GRAY_ALPHA -> 2;
            case RGB_ALPHA -> 4;
            default -> 1;
        };
    }

    long rowBytes(long pixels) {
        return (pixels * channels() * bits + 7) / 8;
    }

    void requireReadable() throws BrokenImageException {
        boolean small = bits == 1 || bits == 2 || bits == 4;
        boolean readable = switch (colourType) {
            case GRAY -> small || bits == 8 || bits == 16;
            case PALETTE -> (small || bits == 8) && colours > 0;
            case RGB, GRAY_ALPHA, RGB_ALPHA -> bits == 8 || bits == 16;
            default -> false;
        };
        if (!readable) {
            throw BrokenImageException.damaged("PNG");
        }
    }
}
