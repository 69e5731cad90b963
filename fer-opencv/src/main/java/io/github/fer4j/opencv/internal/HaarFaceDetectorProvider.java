package io.github.fer4j.opencv.internal;

import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.opencv.HaarFaceDetector;
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
}
