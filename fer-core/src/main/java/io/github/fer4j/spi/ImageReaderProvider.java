package io.github.fer4j.spi;

import io.github.fer4j.image.ImageReader;
import io.github.fer4j.limit.Limits;

/** Makes readers of picture files. */
public interface ImageReaderProvider extends Provider {

    /**
     * Makes a reader.
     *
     * @param limits what a picture may demand: {@link Limits#picturePixels()} and {@link Limits#jpegScans()}
     * @return a new reader
     */
    ImageReader create(Limits limits);
}
