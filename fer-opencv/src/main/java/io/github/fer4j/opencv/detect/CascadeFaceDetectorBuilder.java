package io.github.fer4j.opencv.detect;

/**
 * Options of a {@link CascadeFaceDetector}. Each may be set again (the last call wins) or not at all. Can be reused after
 * {@link #build()}. Not thread-safe.
 */
public final class CascadeFaceDetectorBuilder extends TrainedDetectorBuilder<CascadeFaceDetectorBuilder> {

    CascadeFaceDetectorBuilder() {}

    @Override
    CascadeFaceDetectorBuilder self() {
        return this;
    }

    @Override
    public CascadeFaceDetector build() {
        return new CascadeFaceDetector(this);
    }
}
