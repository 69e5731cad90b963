package io.github.fer4j.opencv.image;

/**
 * How the pixels of a TIFF file are stored: in parts, which are strips over the whole width or tiles.
 *
 * @param width of the picture
 * @param height of the picture
 * @param partWidth of a strip or tile
 * @param partHeight of a strip or tile
 * @param tiled whether the parts are tiles
 * @param planar whether each channel has parts of its own
 * @param samples of a pixel, those that are not wanted included
 * @param bits of a sample
 * @param photometric what the samples mean
 * @param alpha the sample that is the opacity, or -1
 * @param compression as in the file
 * @param predictor 2 if samples are stored as differences
 * @param lowBitFirst whether the bits of each byte are reversed
 */
record TiffLayout(
        long width,
        long height,
        long partWidth,
        long partHeight,
        boolean tiled,
        boolean planar,
        int samples,
        int bits,
        int photometric,
        int alpha,
        int compression,
        int predictor,
        boolean lowBitFirst) {

    static final int WHITE_IS_ZERO = 0;
    static final int BLACK_IS_ZERO = 1;
    static final int RGB = 2;
    static final int PALETTE = 3;

    private static final int ASSOCIATED = 1;
    private static final int UNASSOCIATED = 2;
    private static final int MOST_SAMPLES = 16;

    /** By the standard. A picture of a million tiles would take long. */
    private static final int SMALLEST_TILE = 16;

    static TiffLayout of(TiffDirectory directory) throws BrokenImageException {
        long width = directory.number(TiffDirectory.WIDTH, 0);
        long height = directory.number(TiffDirectory.HEIGHT, 0);
        boolean tiled = directory.has(TiffDirectory.TILE_WIDTH);
        long rows = directory.number(TiffDirectory.ROWS_PER_STRIP, height);
        int samples = small(directory.number(TiffDirectory.SAMPLES, 1), MOST_SAMPLES, "channels");
        int photometric = (int) directory.number(TiffDirectory.PHOTOMETRIC, -1);
        TiffLayout layout = new TiffLayout(
                width,
                height,
                tiled ? directory.number(TiffDirectory.TILE_WIDTH, 0) : width,
                tiled ? directory.number(TiffDirectory.TILE_HEIGHT, 0) : Math.min(rows, height),
                tiled,
                samples > 1 && directory.number(TiffDirectory.PLANAR, 1) == 2,
                samples,
                (int) directory.number(TiffDirectory.BITS, 1),
                photometric,
                alpha(directory, photometric, samples),
                (int) directory.number(TiffDirectory.COMPRESSION, 1),
                (int) directory.number(TiffDirectory.PREDICTOR, 1),
                directory.number(TiffDirectory.FILL_ORDER, 1) == 2);
        layout.requireReadable(directory);
        return layout;
    }

    private static int alpha(TiffDirectory directory, int photometric, int samples) throws BrokenImageException {
        int colours = photometric == RGB ? 3 : 1;
        if (samples <= colours) {
            return -1;
        }
        long kind = directory.number(TiffDirectory.EXTRA_SAMPLES, 0);
        if (kind == ASSOCIATED) {
            throw BrokenImageException.unsupported("a TIFF file whose colours are multiplied with their opacity");
        }
        return kind == UNASSOCIATED ? colours : -1;
    }

    private void requireReadable(TiffDirectory directory) throws BrokenImageException {
        for (int i = 1; i < directory.count(TiffDirectory.BITS) && i < samples; i++) {
            require(directory.number(TiffDirectory.BITS, i, "bits") == bits, "a TIFF file of mixed depths");
        }
        require(
                directory.number(TiffDirectory.SAMPLE_FORMAT, 1) == 1,
                "a TIFF file whose samples are signed numbers or fractions");
        boolean index = photometric == PALETTE;
        boolean gray = photometric == WHITE_IS_ZERO || photometric == BLACK_IS_ZERO;
        require(gray || index || photometric == RGB, "a TIFF file of colour space " + photometric);
        boolean depth =
                bits == 8 || (bits == 16 && !index) || (photometric != RGB && (bits == 1 || bits == 2 || bits == 4));
        require(depth, "a TIFF file of " + bits + " bits a sample");
        require(predictor == 1 || (predictor == 2 && bits >= 8), "a TIFF file with predictor " + predictor);
        require(photometric != RGB || samples >= 3, "a TIFF file of two colours");
        int least = tiled ? SMALLEST_TILE : 1;
        if (partWidth < least || partHeight < least || partWidth > width + 65_536 || partHeight > height + 65_536) {
            throw BrokenImageException.damaged("TIFF");
        }
    }

    private static void require(boolean readable, String kind) throws BrokenImageException {
        if (!readable) {
            throw BrokenImageException.unsupported(kind);
        }
    }

    private static int small(long value, int most, String what) throws BrokenImageException {
        if (value < 1 || value > most) {
            throw BrokenImageException.unsupported("a TIFF file of " + value + " " + what);
        }
        return (int) value;
    }

    long partsAcross() {
        return (width + partWidth - 1) / partWidth;
    }

    long partsDown() {
        return (height + partHeight - 1) / partHeight;
    }

    /** Samples that stand together in a row. */
    int samplesTogether() {
        return planar ? 1 : samples;
    }

    int rowBytes() {
        return Math.toIntExact((partWidth * samplesTogether() * bits + 7) / 8);
    }
}
