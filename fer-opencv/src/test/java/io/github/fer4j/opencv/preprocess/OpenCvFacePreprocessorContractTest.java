package io.github.fer4j.opencv.preprocess;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.Point;
import io.github.fer4j.opencv.Photos;
import io.github.fer4j.preprocess.FacePreprocessor;
import io.github.fer4j.preprocess.GammaCorrection;
import io.github.fer4j.testkit.FacePreprocessorContract;
import java.util.Optional;

class OpenCvFacePreprocessorContractTest extends FacePreprocessorContract {

    @Override
    protected FacePreprocessor preprocessor() {
        return new OpenCvFacePreprocessor(GammaCorrection.towardsMean(130));
    }

    @Override
    protected Frame photo() {
        return Photos.read(Photos.GLASSES);
    }

    @Override
    protected DetectedFace face() {
        Eyes eyes = new Eyes(new Point(181.4, 79.0), new Point(216.9, 79.5));
        return new DetectedFace(Photos.GLASSES_FACE, Optional.of(eyes));
    }
}
