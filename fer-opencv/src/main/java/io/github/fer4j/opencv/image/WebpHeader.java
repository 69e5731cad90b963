package io.github.fer4j.opencv.image;

/** Reads the size and orientation of a WebP file. */
final class WebpHeader {

    private WebpHeader() {}

    static ImageHeader read(ImageBytes bytes) throws BrokenImageException {
        WebpChunks chunks = WebpChunks.read(bytes);
        int orientation = chunks.exifFrom() < 0
                ? Exif.UPRIGHT
                : Exif.orientation(bytes, afterPrefix(bytes, chunks.exifFrom()), chunks.exifTo());
        boolean alpha = chunks.alphaFrom() >= 0 || bytes.hasTag(chunks.imageFrom(), "VP8L");
        return new ImageHeader(ImageFormat.WEBP, chunks.width(bytes), chunks.height(bytes), orientation, 1, alpha);
    }

    /** Some writers put the prefix of JPEG's EXIF segment before the data. */
    private static long afterPrefix(ImageBytes bytes, long from) {
        return bytes.hasTag(from, "Exif\0\0") ? from + 6 : from;
    }
}
