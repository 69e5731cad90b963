package io.github.fer4j.opencv.detect;

import io.github.fer4j.error.ModelException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Options of a {@link YuNetFaceDetector}. Each may be set again (the last call wins) or not at all. Can be reused after
 * {@link #build()}. Not thread-safe.
 */
public final class YuNetFaceDetectorBuilder {

    private static final int LARGE_PIXELS = 30;
    private static final int SIDE_SHARE = 75;

    final Path file;
    double scoreThreshold = 0.7;
    SmallestFace smallestFace = new SmallestFace(10, LARGE_PIXELS, SIDE_SHARE);
    int maximumWorkingSize = 1024;
    long maximumSearchedPixels = 32_000_000;

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
     * The smallest face to look for: the shorter side of its box, in pixels of the picture given. Default: {@link
     * #automaticMinimumFaceSize 10, and more in large pictures}; smaller ones the network cannot see. A large picture is
     * searched in finer copies until faces of this size show. A larger value makes the search of large pictures faster. Raise
     * it if small faces do not matter; lower it for a crowd.
     *
     * @param pixels at least 1
     * @return this
     * @throws IllegalArgumentException if the size is below 1
     */
    public YuNetFaceDetectorBuilder minimumFaceSize(int pixels) {
        HaarFaceDetectorBuilder.requireRange("the minimum face size", pixels, 1, Integer.MAX_VALUE);
        smallestFace = SmallestFace.always(pixels);
        return this;
    }

    /**
     * Lets the size of the picture decide on the smallest face: where the first copy ({@link #maximumWorkingSize}) shows all
     * of the picture, it is the number given here; in larger pictures a 75th of the shorter side, but at least 30 pixels.
     * This is the default, with 10 pixels. A phone photo of 4,032x3,024 pixels is then searched for faces down to 40 pixels,
     * which its first copy shows, so that it takes no longer. Replaces an earlier {@link #minimumFaceSize}.
     *
     * @param pixels of the smallest face in small pictures, at least 1
     * @return this
     * @throws IllegalArgumentException if the size is below 1
     */
    public YuNetFaceDetectorBuilder automaticMinimumFaceSize(int pixels) {
        HaarFaceDetectorBuilder.requireRange("the minimum face size", pixels, 1, Integer.MAX_VALUE);
        smallestFace = new SmallestFace(pixels, LARGE_PIXELS, SIDE_SHARE);
        return this;
    }

    /**
     * The most pixels that are searched in finer copies of a large picture, all copies together; the first copy ({@link
     * #maximumWorkingSize}) is always searched. Default: 32 million. Beyond it the copies are made smaller, so that the
     * smallest faces are missed: the time for a picture is bounded, however large it is. Raise it for the small faces of a
     * huge picture; 0 searches the first copy only, which is the fastest.
     *
     * @param pixels at least 0
     * @return this
     * @throws IllegalArgumentException if the number is below 0
     */
    public YuNetFaceDetectorBuilder maximumSearchedPixels(long pixels) {
        if (pixels < 0) {
            throw new IllegalArgumentException("the maximum of searched pixels must be at least 0, not " + pixels);
        }
        maximumSearchedPixels = pixels;
        return this;
    }

    /**
     * The longer side of the first copy in which a picture is searched, in pixels, and of the tiles of finer copies. Default:
     * 1024. A larger picture is reduced to this size first; boxes are in pixels of the given picture all the same. The time
     * grows with the square of this value. Lower it to 640 or 320 for speed, where faces are large.
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
