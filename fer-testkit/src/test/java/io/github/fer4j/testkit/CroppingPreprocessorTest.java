package io.github.fer4j.testkit;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.preprocess.FacePreprocessor;
import java.awt.image.BufferedImage;

/** The contract can be met. */
class CroppingPreprocessorTest extends FacePreprocessorContract {

    @Override
    protected FacePreprocessor preprocessor() {
        return new CroppingPreprocessor();
    }

    @Override
    protected Frame photo() {
        return BufferedImages.toFrame(Pictures.noise(90, 60, BufferedImage.TYPE_3BYTE_BGR));
    }

    @Override
    protected DetectedFace face() {
        return DetectedFace.of(new Box(50, 10, 24, 28));
    }
}
