package io.github.fer4j.opencv.provider;

import io.github.fer4j.image.ImageReader;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import io.github.fer4j.spi.ImageReaderProvider;

/** Offers {@link OpenCvImageReader}. Thread-safe. */
public final class OpenCvImageReaderProvider implements ImageReaderProvider {

    /** Called by the service loader; loads no native code. */
    public OpenCvImageReaderProvider() {}

    @Override
    public String name() {
        return "opencv";
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public ImageReader create(Limits limits) {
        return OpenCvImageReader.builder().limits(limits).build();
    }
}
