package io.github.fer4j.opencv.detect;

import io.github.fer4j.error.ModelException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Options of a {@link YuNetFaceDetector}. Each may be set again (the last call wins) or not at all. Can be reused after
 * {@link #build()}. Not thread-safe.
 */
public final class YuNetFaceDetectorBuilder {

    final Path file;
    double scoreThreshold = 0.7;
    int minimumFaceSize = 10;
    int maximumWorkingSize = 1024;

    YuNetFaceDetectorBuilder(Path file) {
        this.file = Objects.requireNonNull(file, "file");
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
     * The smallest face to look for: the shorter side of its box, in pixels of the picture given. Default: 10, about the
     * smallest that the network can see.
     *
     * @param pixels at least 1
     * @return this
     * @throws IllegalArgumentException if the size is below 1
     */
    public YuNetFaceDetectorBuilder minimumFaceSize(int pixels) {
        HaarFaceDetectorBuilder.requireRange("the minimum face size", pixels, 1, Integer.MAX_VALUE);
        minimumFaceSize = pixels;
        return this;
    }

    /**
     * The longer side of the copy in which a picture is searched, in pixels. Default: 1024. A larger picture is reduced to
     * this size first; boxes are in pixels of the given picture all the same. The time grows with the square of this value.
     * Lower it to 640 or 320 for speed, where faces are large.
     *
     * @param pixels at least 32
     * @return this
     * @throws IllegalArgumentException if the size is below 32
     */
    public YuNetFaceDetectorBuilder maximumWorkingSize(int pixels) {
        HaarFaceDetectorBuilder.requireRange("the maximum working size", pixels, 32, Integer.MAX_VALUE);
        maximumWorkingSize = pixels;
        return this;
    }

    /**
     * Reads the file and makes a detector with these options.
     *
     * @return a new detector, to be closed by the caller
     * @throws ModelException if the file is missing, is not a network, or is another network
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    public YuNetFaceDetector build() {
        return new YuNetFaceDetector(this);
    }
}
