package io.github.fer4j.opencv.image;

/** The kinds of picture files that are read, told by their first bytes, never by their names. */
enum ImageFormat {
    /** Joint Photographic Experts Group. */
    JPEG,
    /** Portable Network Graphics. */
    PNG,
    /** Windows bitmap. */
    BMP,
    /** WebP, lossy or lossless. */
    WEBP,
    /** Tagged Image File Format. */
    TIFF,
    /** Graphics Interchange Format. */
    GIF;

    static ImageFormat of(ImageBytes bytes) throws BrokenImageException {
        if (bytes.startsWith(0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (bytes.startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        }
        if (bytes.startsWith('G', 'I', 'F', '8')) {
            return GIF;
        }
        if (bytes.startsWith('I', 'I', 43, 0) || bytes.startsWith('M', 'M', 0, 43)) {
            throw BrokenImageException.unsupported("a BigTIFF file");
        }
        if (bytes.startsWith('I', 'I', 42, 0) || bytes.startsWith('M', 'M', 0, 42)) {
            return TIFF;
        }
        if (bytes.startsWith('R', 'I', 'F', 'F') && bytes.hasTag(8, "WEBP")) {
            return WEBP;
        }
        if (bytes.startsWith('B', 'M')) {
            return BMP;
        }
        throw BrokenImageException.notAPicture();
    }
}
