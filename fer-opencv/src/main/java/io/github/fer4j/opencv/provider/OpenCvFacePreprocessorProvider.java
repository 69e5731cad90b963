package io.github.fer4j.opencv.provider;

import io.github.fer4j.opencv.preprocess.OpenCvFacePreprocessor;
import io.github.fer4j.preprocess.FacePreprocessor;
import io.github.fer4j.preprocess.GammaCorrection;
import io.github.fer4j.spi.FacePreprocessorProvider;

/** Offers {@link OpenCvFacePreprocessor}. Thread-safe. */
public final class OpenCvFacePreprocessorProvider implements FacePreprocessorProvider {

    /** Called by the service loader; loads no native code. */
    public OpenCvFacePreprocessorProvider() {}

    @Override
    public String name() {
        return "opencv";
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public FacePreprocessor create(GammaCorrection gamma) {
        return new OpenCvFacePreprocessor(gamma);
    }
}
