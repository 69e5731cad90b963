package io.github.fer4j.opencv.image;

import java.util.Arrays;

/** Turns the samples of a PNG file's rows into pixels of 8 bits a channel, transparency blended with white. */
final class PngPixels {

    private static final int OPAQUE = 255;

    private final int bits;
    private final int colourType;
    private final int channels;
    private final int[] palette;

    /** The samples of the one transparent colour; -1 if there is none. */
    private final int[] transparent;

    private PngPixels(PngHeader header, int[] palette, int[] transparent) {
        bits = header.bits();
        colourType = header.colourType();
        channels = header.channels();
        this.palette = palette;
        this.transparent = transparent;
    }

    static PngPixels of(PngHeader header, ImageBytes bytes) throws BrokenImageException {
        int[] palette = new int[header.colourType() == PngHeader.PALETTE ? 256 : 0];
        Arrays.fill(palette, OPAQUE << 24); // black where an index has no colour
        for (int i = 0; i < palette.length && i < header.colours(); i++) {
            long at = header.palette() + 3L * i;
            int alpha = i < header.transparencyLength() ? bytes.u8(header.transparency() + i) : OPAQUE;
            palette[i] = alpha << 24 | bytes.u8(at) << 16 | bytes.u8(at + 1) << 8 | bytes.u8(at + 2);
        }
        return new PngPixels(header, palette, transparent(header, bytes));
    }

    private static int[] transparent(PngHeader header, ImageBytes bytes) throws BrokenImageException {
        int[] samples = {-1, -1, -1};
        boolean one = header.colourType() == PngHeader.GRAY || header.colourType() == PngHeader.RGB;
        for (int i = 0; one && i < header.channels() && 2 * i + 1 < header.transparencyLength(); i++) {
            samples[i] = bytes.u16(header.transparency() + 2L * i, true) & ((1 << header.bits()) - 1);
        }
        return samples;
    }

    /** Puts a row's pixels, the first at a place of the picture and each further one a step on. */
    void put(byte[] row, int columns, PixelBuffer buffer, int first, int step) {
        int pixel = first;
        for (int x = 0; x < columns; x++, pixel += step) {
            int sample = x * channels;
            switch (colourType) {
                case PngHeader.GRAY -> {
                    int gray = sample(row, sample);
                    buffer.gray(pixel, eight(gray), gray == transparent[0] ? 0 : OPAQUE);
                }
                case PngHeader.GRAY_ALPHA ->
                    buffer.gray(pixel, eight(sample(row, sample)), eight(sample(row, sample + 1)));
                case PngHeader.PALETTE -> {
                    int colour = palette[sample(row, sample)];
                    buffer.colour(pixel, (colour >> 16) & 0xFF, (colour >> 8) & 0xFF, colour & 0xFF, colour >>> 24);
                }
                default -> putColour(row, sample, buffer, pixel);
            }
        }
    }

    private void putColour(byte[] row, int sample, PixelBuffer buffer, int pixel) {
        int red = sample(row, sample);
        int green = sample(row, sample + 1);
        int blue = sample(row, sample + 2);
        boolean hidden = red == transparent[0] && green == transparent[1] && blue == transparent[2];
        int alpha = channels == 4 ? eight(sample(row, sample + 3)) : hidden ? 0 : OPAQUE;
        buffer.colour(pixel, eight(red), eight(green), eight(blue), alpha);
    }

    private int sample(byte[] row, int index) {
        if (bits == 8) {
            return row[index] & 0xFF;
        }
        if (bits == 16) {
            return (row[2 * index] & 0xFF) << 8 | (row[2 * index + 1] & 0xFF);
        }
        int bit = index * bits;
        return ((row[bit >> 3] & 0xFF) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
    }

    private int eight(int sample) {
        return switch (bits) {
            case 8 -> sample;
            case 16 -> (sample * 255 + 32_895) >> 16; // rounded
            default -> sample * (255 / ((1 << bits) - 1));
        };
    }
}
