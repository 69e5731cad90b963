package io.github.fer4j.opencv.image;

import io.github.fer4j.image.ImageReader;
import io.github.fer4j.testkit.ImageReaderContract;

class OpenCvImageReaderContractTest extends ImageReaderContract {

    @Override
    protected ImageReader reader() {
        return new OpenCvImageReader();
    }
}
