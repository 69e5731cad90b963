package io.github.fer4j.image;

import io.github.fer4j.error.ImageReadException;

/**
 * Decodes picture files.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface ImageReader {

    /**
     * Decodes a picture, upright: an EXIF orientation is applied. Of an animated picture, the first image. Transparent
     * pixels are blended with white, deeper channels reduced to 8 bits, other colour spaces converted.
     *
     * @param file the whole file's bytes; not changed
     * @param name what to call it in an error, usually its path
     * @return the picture
     * @throws ImageReadException if the bytes are empty, truncated, of no known format or too large
     */
    Frame read(byte[] file, String name);
}
