package io.github.fer4j.opencv.image;

/** The first directory of a TIFF file. */
final class TiffHeader {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int EXTRA_SAMPLES = 338;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private TiffHeader() {}

    static ImageHeader read(ImageBytes bytes) throws BrokenImageException {
        boolean bigEndian = bytes.startsWith('M');
        long directory = bytes.u32(4, bigEndian);
        int entries = bytes.u16(directory, bigEndian);
        long width = 0;
        long height = 0;
        boolean alpha = false;
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + (long) i * ENTRY;
            switch (bytes.u16(entry, bigEndian)) {
                case WIDTH -> width = value(bytes, entry, bigEndian);
                case HEIGHT -> height = value(bytes, entry, bigEndian);
                case EXTRA_SAMPLES -> alpha = true;
                default -> {}
            }
        }
        return new ImageHeader(ImageFormat.TIFF, width, height, alpha);
    }

    private static long value(ImageBytes bytes, long entry, boolean bigEndian) throws BrokenImageException {
        boolean isShort = bytes.u16(entry + 2, bigEndian) == SHORT;
        return isShort ? bytes.u16(entry + 8, bigEndian) : bytes.u32(entry + 8, bigEndian);
    }
}
