package io.github.fer4j.spi;

import io.github.fer4j.image.ImageReader;

/** Makes readers of picture files. */
public interface ImageReaderProvider extends Provider {

    /**
     * Makes a reader.
     *
     * @return a new reader
     */
    ImageReader create();
}
