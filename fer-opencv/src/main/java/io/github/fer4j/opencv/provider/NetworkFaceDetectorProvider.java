package io.github.fer4j.opencv.provider;

import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.opencv.detect.NetworkFaceDetector;
import io.github.fer4j.spi.FaceDetectorProvider;

/** Offers {@link NetworkFaceDetector}. Thread-safe. */
public final class NetworkFaceDetectorProvider implements FaceDetectorProvider {

    /** Called by the service loader; loads no native code. */
    public NetworkFaceDetectorProvider() {}

    @Override
    public String name() {
        return "network";
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public FaceDetector create(int minimumFaceSize) {
        return NetworkFaceDetector.builder().minimumFaceSize(minimumFaceSize).build();
    }

    @Override
    public FaceDetector createAutomatic(int minimumFaceSize) {
        return NetworkFaceDetector.builder()
                .automaticMinimumFaceSize(minimumFaceSize)
                .build();
    }
}
