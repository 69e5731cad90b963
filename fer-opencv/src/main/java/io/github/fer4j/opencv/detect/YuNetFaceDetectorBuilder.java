package io.github.fer4j.opencv.detect;

import io.github.fer4j.error.ModelException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Options of a {@link YuNetFaceDetector}. Each may be set again (the last call wins) or not at all. Can be reused after
 * {@link #build()}. Not thread-safe.
 */
public final class YuNetFaceDetectorBuilder extends FaceDetectorBuilder<YuNetFaceDetectorBuilder> {

    private static final int SMALLEST_FACE = 10;
    private static final int LARGE_PIXELS = 30;
    private static final int SIDE_SHARE = 75;
    private static final int SMALLEST_WORKING_SIZE = 32;

    final Path file;
    double scoreThreshold = 0.7;

    YuNetFaceDetectorBuilder(Path file) {
        super(new SmallestFace(SMALLEST_FACE, LARGE_PIXELS, SIDE_SHARE), SMALLEST_WORKING_SIZE);
        this.file = Objects.requireNonNull(file, "file");
    }

    @Override
    YuNetFaceDetectorBuilder self() {
        return this;
    }

    /**
     * The lowest score at which a find counts as a face, 0 to 1. Default: 0.7. A lower value finds more faces and more false
     * ones. The time stays the same. Raise it to 0.9 where false faces disturb more than missed ones.
     *
     * @param score above 0 and at most 1
     * @return this
     * @throws IllegalArgumentException if the score is out of range
     */
    public YuNetFaceDetectorBuilder scoreThreshold(double score) {
        if (!(score > 0 && score <= 1)) {
            throw new IllegalArgumentException("the score threshold must be above 0 and at most 1, not " + score);
        }
        scoreThreshold = score;
        return this;
    }

    /**
     * Reads the file and makes a detector with these options.
     *
     * @return a new detector, to be closed by the caller
     * @throws ModelException if the file is missing, is not a network, or is another network
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    @Override
    public YuNetFaceDetector build() {
        return new YuNetFaceDetector(this);
    }
}
