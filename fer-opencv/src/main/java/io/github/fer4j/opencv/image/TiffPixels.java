package io.github.fer4j.opencv.image;

/** Turns the samples of a TIFF file's rows into pixels of 8 bits a channel, transparency blended with white. */
final class TiffPixels {

    private static final int OPAQUE = 255;
    private static final int DIFFERENCES = 2;

    private final TiffLayout layout;
    private final boolean bigEndian;
    private final int[] palette;
    private final int colours;

    private TiffPixels(TiffLayout layout, boolean bigEndian, int[] palette) {
        this.layout = layout;
        this.bigEndian = bigEndian;
        this.palette = palette;
        this.colours = layout.photometric() == TiffLayout.RGB ? 3 : 1;
    }

    static TiffPixels of(TiffLayout layout, TiffDirectory directory) throws BrokenImageException {
        int[] palette = new int[layout.photometric() == TiffLayout.PALETTE ? 1 << layout.bits() : 0];
        for (int i = 0; i < palette.length; i++) {
            for (int channel = 0; channel < 3; channel++) {
                long level = directory.number(
                        TiffDirectory.COLOUR_MAP, (long) channel * palette.length + i, "all its colours");
                palette[i] = palette[i] << 8 | (int) (level >> 8);
            }
        }
        return new TiffPixels(layout, directory.isBigEndian(), palette);
    }

    /** The planes of colours, and that of opacity. */
    boolean needsPlane(int plane) {
        return plane < colours || plane == layout.alpha();
    }

    /** Puts the first columns of a part's row, beginning at a place of the picture. The row's bytes are changed. */
    void put(byte[] row, int columns, int plane, PixelBuffer buffer, int first) {
        if (layout.predictor() == DIFFERENCES) {
            addUp(row);
        }
        int together = layout.samplesTogether();
        for (int x = 0; x < columns; x++) {
            if (layout.planar()) {
                putPlane(sample(row, x), plane, buffer, first + x);
            } else {
                putPixel(row, x * together, buffer, first + x);
            }
        }
    }

    private void putPlane(int sample, int plane, PixelBuffer buffer, int pixel) {
        if (plane == layout.alpha()) {
            buffer.fade(pixel, eight(sample));
        } else if (layout.photometric() == TiffLayout.RGB) {
            buffer.channel(pixel, 2 - plane, eight(sample));
        } else {
            putLevel(sample, OPAQUE, buffer, pixel);
        }
    }

    private void putPixel(byte[] row, int at, PixelBuffer buffer, int pixel) {
        int alpha = layout.alpha() < 0 ? OPAQUE : eight(sample(row, at + layout.alpha()));
        if (layout.photometric() == TiffLayout.RGB) {
            int red = eight(sample(row, at));
            buffer.colour(pixel, red, eight(sample(row, at + 1)), eight(sample(row, at + 2)), alpha);
        } else {
            putLevel(sample(row, at), alpha, buffer, pixel);
        }
    }

    private void putLevel(int sample, int alpha, PixelBuffer buffer, int pixel) {
        switch (layout.photometric()) {
            case TiffLayout.PALETTE -> {
                int colour = palette[sample];
                buffer.colour(pixel, (colour >> 16) & 0xFF, (colour >> 8) & 0xFF, colour & 0xFF, alpha);
            }
            case TiffLayout.WHITE_IS_ZERO -> buffer.gray(pixel, 255 - eight(sample), alpha);
            default -> buffer.gray(pixel, eight(sample), alpha);
        }
    }

    private void addUp(byte[] row) {
        int distance = layout.samplesTogether();
        if (layout.bits() == 8) {
            for (int i = distance; i < row.length; i++) {
                row[i] += row[i - distance];
            }
            return;
        }
        int high = bigEndian ? 0 : 1;
        for (int i = distance; 2 * i + 1 < row.length; i++) {
            int sum = sample(row, i) + sample(row, i - distance);
            row[2 * i + high] = (byte) (sum >> 8);
            row[2 * i + 1 - high] = (byte) sum;
        }
    }

    private int sample(byte[] row, int index) {
        int bits = layout.bits();
        if (bits == 8) {
            return row[index] & 0xFF;
        }
        if (bits == 16) {
            int high = bigEndian ? 0 : 1;
            return (row[2 * index + high] & 0xFF) << 8 | (row[2 * index + 1 - high] & 0xFF);
        }
        int bit = index * bits;
        return ((row[bit >> 3] & 0xFF) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
    }

    private int eight(int sample) {
        return switch (layout.bits()) {
            case 8 -> sample;
            case 16 -> (sample * 255 + 32_895) >> 16; // rounded
            default -> sample * (255 / ((1 << layout.bits()) - 1));
        };
    }
}
