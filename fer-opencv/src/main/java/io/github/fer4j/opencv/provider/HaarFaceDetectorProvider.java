package io.github.fer4j.opencv.provider;

import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.opencv.detect.HaarFaceDetector;
import io.github.fer4j.spi.FaceDetectorProvider;

/** Offers {@link HaarFaceDetector}. Thread-safe. */
public final class HaarFaceDetectorProvider implements FaceDetectorProvider {

    /** Called by the service loader; loads no native code. */
    public HaarFaceDetectorProvider() {}

    @Override
    public String name() {
        return "haar";
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public FaceDetector create(int minimumFaceSize) {
        return HaarFaceDetector.builder().minimumFaceSize(minimumFaceSize).build();
    }

    @Override
    public FaceDetector createAutomatic(int minimumFaceSize) {
        return HaarFaceDetector.builder()
                .automaticMinimumFaceSize(minimumFaceSize)
                .build();
    }
}
