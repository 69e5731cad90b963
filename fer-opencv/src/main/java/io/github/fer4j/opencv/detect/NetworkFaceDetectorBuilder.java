package io.github.fer4j.opencv.detect;

/**
 * Options of a {@link NetworkFaceDetector}. Each may be set again (the last call wins) or not at all. Can be reused after
 * {@link #build()}. Not thread-safe.
 */
public final class NetworkFaceDetectorBuilder extends SearchBuilder<NetworkFaceDetectorBuilder> {

    NetworkFaceDetectorBuilder() {}

    @Override
    NetworkFaceDetectorBuilder self() {
        return this;
    }

    /**
     * Makes a detector with these options.
     *
     * @return a new detector, to be closed by the caller
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    public NetworkFaceDetector build() {
        return new NetworkFaceDetector(this);
    }
}
