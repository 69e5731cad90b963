package io.github.fer4j.testkit;

import io.github.fer4j.image.ImageReader;

/** The contract can be met. */
class PlatformImageReaderTest extends ImageReaderContract {

    @Override
    protected ImageReader reader() {
        return new PlatformImageReader();
    }
}
