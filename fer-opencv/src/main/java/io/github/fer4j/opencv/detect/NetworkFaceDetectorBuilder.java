package io.github.fer4j.opencv.detect;

/**
 * Options of a {@link NetworkFaceDetector}. Each may be set again (the last call wins) or not at all. Can be reused after
 * {@link #build()}. Not thread-safe.
 */
public final class NetworkFaceDetectorBuilder extends TrainedDetectorBuilder<NetworkFaceDetectorBuilder> {

    NetworkFaceDetectorBuilder() {}

    @Override
    NetworkFaceDetectorBuilder self() {
        return this;
    }

    @Override
    public NetworkFaceDetector build() {
        return new NetworkFaceDetector(this);
    }
}
