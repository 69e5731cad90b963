package io.github.fer4j.opencv.image;

/** The first chunk of a WebP file. */
final class WebpHeader {

    private static final int ALPHA_FLAG = 0x10;

    private WebpHeader() {}

    static ImageHeader read(ImageBytes bytes) throws BrokenImageException {
        bytes.requireUpTo(bytes.u32(4, false) + 8);
        if (bytes.hasTag(12, "VP8X")) {
            boolean alpha = (bytes.u8(20) & ALPHA_FLAG) != 0;
            return header(u24(bytes, 24) + 1, u24(bytes, 27) + 1, alpha);
        }
        if (bytes.hasTag(12, "VP8L")) {
            long bits = bytes.u32(21, false);
            return header((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, (bits >> 28 & 1) != 0);
        }
        if (bytes.hasTag(12, "VP8 ")) {
            return header(bytes.u16(26, false) & 0x3FFF, bytes.u16(28, false) & 0x3FFF, false);
        }
        throw new BrokenImageException("it is a WebP file without a picture: copy or download it again");
    }

    private static ImageHeader header(long width, long height, boolean alpha) {
        return new ImageHeader(ImageFormat.WEBP, width, height, alpha);
    }

    private static long u24(ImageBytes bytes, long at) throws BrokenImageException {
        return bytes.u16(at, false) | (long) bytes.u8(at + 2) << 16;
    }
}
