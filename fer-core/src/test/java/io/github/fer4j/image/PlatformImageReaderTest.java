package io.github.fer4j.image;

/** The contract can be met. */
class PlatformImageReaderTest extends ImageReaderContract {

    @Override
    protected ImageReader reader() {
        return new PlatformImageReader();
    }
}
