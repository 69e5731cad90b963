package io.github.fer4j.opencv.image;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;

/**
 * Decodes BMP files of all usual kinds: OpenCV 4.9 takes no notice of most bit masks, so that colours come out wrong.
 */
final class BmpDecoder {

    private static final int OPAQUE = 255;

    private final ImageBytes bytes;
    private final BmpHeader header;
    private final int width;
    private final int height;

    BmpDecoder(ImageBytes bytes) throws BrokenImageException {
        this.bytes = bytes;
        header = BmpHeader.read(bytes);
        width = Math.toIntExact(header.width());
        height = Math.toIntExact(header.height());
    }

    Frame decode() throws BrokenImageException {
        if (!header.isPlain()) {
            return decodeRuns();
        }
        return header.bits() <= 8 ? decodeIndices() : decodeColours();
    }

    private Frame decodeIndices() throws BrokenImageException {
        int[] palette = palette();
        PixelBuffer buffer = buffer(palette);
        int bits = header.bits();
        for (int y = 0; y < height; y++) {
            long row = rowStart(y);
            for (int x = 0; x < width; x++) {
                long bit = (long) x * bits;
                int value = bytes.u8(row + bit / 8) >> (8 - bits - bit % 8);
                put(buffer, y * width + x, palette[value & ((1 << bits) - 1)]);
            }
        }
        return buffer.toFrame();
    }

    private Frame decodeColours() throws BrokenImageException {
        PixelBuffer buffer = new PixelBuffer(width, height, PixelFormat.BGR);
        Mask red = new Mask(header.redMask());
        Mask green = new Mask(header.greenMask());
        Mask blue = new Mask(header.blueMask());
        Mask alpha = new Mask(anyOpaque() ? header.alphaMask() : 0);
        int step = header.bits() / 8;
        for (int y = 0; y < height; y++) {
            long at = rowStart(y);
            for (int x = 0; x < width; x++, at += step) {
                int pixel = pixel(at);
                int opacity = alpha.isEmpty() ? OPAQUE : alpha.of(pixel);
                buffer.colour(y * width + x, red.of(pixel), green.of(pixel), blue.of(pixel), opacity);
            }
        }
        return buffer.toFrame();
    }

    /** Many programs announce an alpha channel and leave it at zero: such a picture is opaque, not invisible. */
    private boolean anyOpaque() throws BrokenImageException {
        if (header.alphaMask() == 0) {
            return false;
        }
        int step = header.bits() / 8;
        for (int y = 0; y < height; y++) {
            long at = rowStart(y);
            for (int x = 0; x < width; x++, at += step) {
                if ((pixel(at) & header.alphaMask()) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private int pixel(long at) throws BrokenImageException {
        return switch (header.bits()) {
            case 16 -> bytes.u16(at, false);
            case 24 -> bytes.u24(at);
            default -> (int) bytes.u32(at, false);
        };
    }

    private Frame decodeRuns() throws BrokenImageException {
        int[] palette = palette();
        byte[] indices = BmpRuns.decode(bytes, header);
        PixelBuffer buffer = buffer(palette);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                put(buffer, y * width + x, palette[indices[(height - 1 - y) * width + x] & 0xFF]);
            }
        }
        return buffer.toFrame();
    }

    private long rowStart(int y) {
        long row = header.topDown() ? y : height - 1 - y;
        return header.data() + row * header.rowBytes();
    }

    /** Black where an index has no colour. */
    private int[] palette() throws BrokenImageException {
        int[] palette = new int[256];
        for (int i = 0; i < header.colours(); i++) {
            palette[i] = bytes.u24(header.palette() + (long) i * header.paletteEntry());
        }
        return palette;
    }

    private PixelBuffer buffer(int[] palette) {
        return new PixelBuffer(width, height, isGray(palette) ? PixelFormat.GRAY : PixelFormat.BGR);
    }

    private static boolean isGray(int[] palette) {
        for (int colour : palette) {
            if (colour != (colour & 0xFF) * 0x10101) {
                return false;
            }
        }
        return true;
    }

    private static void put(PixelBuffer buffer, int pixel, int colour) {
        if (buffer.isGray()) {
            buffer.gray(pixel, colour & 0xFF, OPAQUE);
        } else {
            buffer.colour(pixel, (colour >> 16) & 0xFF, (colour >> 8) & 0xFF, colour & 0xFF, OPAQUE);
        }
    }

    /** The bits of a pixel that hold a colour, brought to 0 to 255. */
    private static final class Mask {

        private final int mask;
        private final int shift;
        private final long maximum;

        Mask(int mask) throws BrokenImageException {
            this.mask = mask;
            shift = mask == 0 ? 0 : Integer.numberOfTrailingZeros(mask);
            maximum = Integer.toUnsignedLong(mask >>> shift);
            if ((maximum & (maximum + 1)) != 0) {
                throw BrokenImageException.unsupported("a BMP file with gaps in its bit masks");
            }
        }

        boolean isEmpty() {
            return mask == 0;
        }

        int of(int pixel) {
            if (mask == 0) {
                return 0;
            }
            long value = Integer.toUnsignedLong((pixel & mask) >>> shift);
            return (int) ((value * 255 + maximum / 2) / maximum);
        }
    }
}
