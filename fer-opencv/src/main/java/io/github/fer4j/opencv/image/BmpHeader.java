package io.github.fer4j.opencv.image;

/** The beginning of a BMP file. */
final class BmpHeader {

    private static final int OS2_HEADER = 12;

    private BmpHeader() {}

    static ImageHeader read(ImageBytes bytes) throws BrokenImageException {
        long headerSize = bytes.u32(14, false);
        if (headerSize == OS2_HEADER) {
            return new ImageHeader(ImageFormat.BMP, bytes.u16(18, false), bytes.u16(20, false), false);
        }
        int width = (int) bytes.u32(18, false);
        int height = (int) bytes.u32(22, false); // negative: the top row comes first
        requireRows(bytes, width, height);
        boolean alpha = bytes.u16(28, false) == 32 && headerSize >= 56 && bytes.u32(66, false) != 0;
        return new ImageHeader(ImageFormat.BMP, width, Math.abs((long) height), alpha);
    }

    /** OpenCV writes a line to the error stream for a truncated file; better not to ask it. */
    private static void requireRows(ImageBytes bytes, int width, int height) throws BrokenImageException {
        boolean plain = bytes.u32(30, false) == 0;
        if (plain && width > 0) {
            long row = ((long) width * bytes.u16(28, false) + 31) / 32 * 4;
            bytes.requireUpTo(bytes.u32(10, false) + row * Math.abs((long) height));
        }
    }
}
