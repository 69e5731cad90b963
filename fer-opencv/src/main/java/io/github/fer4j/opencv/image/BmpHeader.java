package io.github.fer4j.opencv.image;

/**
 * The header of a BMP file.
 *
 * @param width in pixels
 * @param height in pixels
 * @param topDown whether the top row comes first
 * @param bits of a pixel
 * @param compression as in the file: {@link #RGB}, {@link #RLE8}, {@link #RLE4} or {@link #BIT_FIELDS}
 * @param palette where the colours are
 * @param paletteEntry bytes of a colour
 * @param colours how many there are
 * @param redMask the bits of a pixel that hold red; likewise the other masks
 * @param greenMask of green
 * @param blueMask of blue
 * @param alphaMask of opacity, 0 if there is none
 * @param data where the pixels begin
 */
record BmpHeader(
        long width,
        long height,
        boolean topDown,
        int bits,
        int compression,
        long palette,
        int paletteEntry,
        int colours,
        int redMask,
        int greenMask,
        int blueMask,
        int alphaMask,
        long data) {

    static final int RGB = 0;
    static final int RLE8 = 1;
    static final int RLE4 = 2;
    static final int BIT_FIELDS = 3;

    private static final int ALPHA_BIT_FIELDS = 6;
    private static final int FILE_HEADER = 14;
    private static final int OS2_HEADER = 12;
    private static final int INFO_HEADER = 40;
    private static final int WITH_MASKS = 52;
    private static final int WITH_ALPHA_MASK = 56;

    static BmpHeader read(ImageBytes bytes) throws BrokenImageException {
        long headerSize = bytes.u32(14, false);
        BmpHeader header = headerSize == OS2_HEADER ? os2(bytes) : windows(bytes, headerSize);
        header.requireReadable();
        if (header.isPlain() && header.width > 0) {
            bytes.requireUpTo(header.data + header.rowBytes() * header.height);
        }
        return header;
    }

    private static BmpHeader os2(ImageBytes bytes) throws BrokenImageException {
        int bits = bytes.u16(24, false);
        long palette = FILE_HEADER + OS2_HEADER;
        long data = bytes.u32(10, false);
        int colours = bits > 8 ? 0 : (int) Math.min(1L << bits, Math.max(0, (data - palette) / 3));
        return new BmpHeader(
                bytes.u16(18, false),
                bytes.u16(20, false),
                false,
                bits,
                RGB,
                palette,
                3,
                colours,
                0xFF0000,
                0xFF00,
                0xFF,
                0,
                data);
    }

    private static BmpHeader windows(ImageBytes bytes, long headerSize) throws BrokenImageException {
        if (headerSize < INFO_HEADER) {
            throw BrokenImageException.unsupported("a BMP file with a header of " + headerSize + " bytes");
        }
        int height = (int) bytes.u32(22, false);
        int bits = bytes.u16(28, false);
        int stated = (int) bytes.u32(30, false);
        boolean masks = stated == BIT_FIELDS || stated == ALPHA_BIT_FIELDS;
        boolean masksFollow = masks && headerSize < WITH_MASKS;
        boolean alphaMask = stated == ALPHA_BIT_FIELDS || (headerSize >= WITH_ALPHA_MASK && (masks || bits == 32));
        long palette = FILE_HEADER + headerSize + (masksFollow ? (stated == BIT_FIELDS ? 12 : 16) : 0);
        long used = bytes.u32(46, false);
        long most = bits > 8 ? 0 : 1L << bits;
        boolean narrow = bits == 16;
        return new BmpHeader(
                (int) bytes.u32(18, false),
                Math.abs((long) height),
                height < 0,
                bits,
                stated == ALPHA_BIT_FIELDS ? BIT_FIELDS : stated,
                palette,
                4,
                (int) (used == 0 ? most : Math.min(most, used)),
                masks ? (int) bytes.u32(54, false) : (narrow ? 0x7C00 : 0xFF0000),
                masks ? (int) bytes.u32(58, false) : (narrow ? 0x3E0 : 0xFF00),
                masks ? (int) bytes.u32(62, false) : (narrow ? 0x1F : 0xFF),
                alphaMask ? (int) bytes.u32(66, false) : 0,
                bytes.u32(10, false));
    }

    private void requireReadable() throws BrokenImageException {
        boolean readable = switch (compression) {
            case RGB -> bits == 1 || bits == 4 || bits == 8 || bits == 16 || bits == 24 || bits == 32;
            case RLE8 -> bits == 8 && !topDown;
            case RLE4 -> bits == 4 && !topDown;
            case BIT_FIELDS -> bits == 16 || bits == 32;
            default -> false;
        };
        if (!readable) {
            throw BrokenImageException.unsupported(
                    "a BMP file of " + bits + " bits a pixel and compression " + compression);
        }
    }

    ImageHeader toImageHeader() {
        return new ImageHeader(ImageFormat.BMP, width, height, Exif.UPRIGHT, 1, alphaMask != 0);
    }

    /** Whether each row has a fixed number of bytes. */
    boolean isPlain() {
        return compression == RGB || compression == BIT_FIELDS;
    }

    long rowBytes() {
        return (width * bits + 31) / 32 * 4;
    }
}
