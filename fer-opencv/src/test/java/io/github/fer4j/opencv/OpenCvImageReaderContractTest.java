package io.github.fer4j.opencv;

import io.github.fer4j.image.ImageReader;
import io.github.fer4j.image.ImageReaderContract;

class OpenCvImageReaderContractTest extends ImageReaderContract {

    @Override
    protected ImageReader reader() {
        return new OpenCvImageReader();
    }
}
