package io.github.fer4j.opencv.image;

/**
 * What a picture file says about its picture, found without decoding it.
 *
 * @param format its kind
 * @param width in pixels, as stored; the only one that the file names
 * @param height in pixels, as stored
 * @param orientation 1 to 8 as in EXIF; 1 if the file names none
 * @param scans how often a decoder goes over the whole picture; 1 but for a progressive JPEG
 * @param hasAlpha whether pixels may be transparent
 */
record ImageHeader(ImageFormat format, long width, long height, int orientation, int scans, boolean hasAlpha) {

    ImageHeader {
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("orientation must be 1 to 8, not " + orientation);
        }
    }

    /** An opaque upright picture. */
    static ImageHeader of(ImageFormat format, long width, long height) {
        return new ImageHeader(format, width, height, 1, 1, false);
    }

    /**
     * Reads the header and walks the file's parts, without decoding: in time and memory of the file's length.
     *
     * @throws BrokenImageException if the file is of no known format, damaged, truncated, or names two sizes
     */
    static ImageHeader read(ImageBytes bytes) throws BrokenImageException {
        ImageFormat format = ImageFormat.of(bytes);
        ImageHeader header = switch (format) {
            case JPEG -> JpegHeader.read(bytes);
            case PNG -> PngHeader.read(bytes);
            case BMP -> BmpHeader.read(bytes).toImageHeader();
            case WEBP -> WebpHeader.read(bytes);
            case TIFF -> TiffDirectory.read(bytes).toImageHeader();
            case GIF -> GifHeader.read(bytes).toImageHeader();
        };
        if (header.width < 1 || header.height < 1) {
            throw new BrokenImageException("its header says " + header.width + "x" + header.height + " pixels");
        }
        return header;
    }

    /** Not more than a long can count, so that no product of two sizes overflows. */
    long pixels() {
        return Math.multiplyHigh(width, height) == 0 && width * height >= 0 ? width * height : Long.MAX_VALUE;
    }
}
