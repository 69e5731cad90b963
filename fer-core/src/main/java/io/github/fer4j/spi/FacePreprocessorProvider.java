package io.github.fer4j.spi;

import io.github.fer4j.preprocess.FacePreprocessor;
import io.github.fer4j.preprocess.GammaCorrection;

/** Makes preprocessors. */
public interface FacePreprocessorProvider extends Provider {

    /**
     * Makes a preprocessor.
     *
     * @param gamma the correction of brightness
     * @return a new preprocessor
     */
    FacePreprocessor create(GammaCorrection gamma);
}
