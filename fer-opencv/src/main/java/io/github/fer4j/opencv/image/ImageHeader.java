package io.github.fer4j.opencv.image;

/**
 * What the beginning of a picture file says, and whether the file goes on to its end.
 *
 * @param format its kind
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param hasAlpha whether pixels may be transparent
 */
record ImageHeader(ImageFormat format, long width, long height, boolean hasAlpha) {

    /**
     * Reads the header and walks the file's parts, without decoding.
     *
     * @param file the whole file
     * @return the header
     * @throws BrokenImageException if the file is of no known format, damaged or truncated
     */
    static ImageHeader read(byte[] file) throws BrokenImageException {
        ImageBytes bytes = new ImageBytes(file);
        ImageFormat format = ImageFormat.of(bytes);
        ImageHeader header = switch (format) {
            case JPEG -> JpegHeader.read(bytes);
            case PNG -> PngHeader.read(bytes);
            case BMP -> BmpHeader.read(bytes);
            case WEBP -> WebpHeader.read(bytes);
            case TIFF -> TiffHeader.read(bytes);
            case GIF -> GifHeader.read(bytes);
        };
        if (header.width < 1 || header.height < 1) {
            throw new BrokenImageException("its header says " + header.width + "x" + header.height + " pixels");
        }
        return header;
    }
}
