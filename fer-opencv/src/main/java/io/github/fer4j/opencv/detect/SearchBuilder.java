package io.github.fer4j.opencv.detect;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.detect.DetectorModel;
import io.github.fer4j.model.detect.DetectorModelFile;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The options of the detectors with trained networks of this library.
 *
 * @param <B> the builder itself
 */
abstract class SearchBuilder<B extends SearchBuilder<B>> {

    private static final int LARGE_PIXELS = 30;
    private static final int SIDE_SHARE = 75;
    private static final int SMALLEST_WORKING_SIZE = 32;

    SmallestFace smallestFace = new SmallestFace(20, LARGE_PIXELS, SIDE_SHARE);
    int maximumWorkingSize = 1024;
    long maximumSearchedPixels = 32_000_000;
    private @Nullable Double scoreThreshold;
    private @Nullable DetectorModel model;

    abstract B self();

    /**
     * The lowest score at which a find counts as a face, 0 to 1. Default: the one of the networks, chosen so that pictures
     * without faces have about one false box in a hundred. A lower value finds more faces and more false ones.
     *
     * @param score above 0 and below 1
     * @return this
     * @throws IllegalArgumentException if the score is out of range
     */
    public B scoreThreshold(double score) {
        if (!(score > 0 && score < 1)) {
            throw new IllegalArgumentException("the score threshold must be above 0 and below 1, not " + score);
        }
        scoreThreshold = score;
        return self();
    }

    /**
     * The smallest face to look for: the side of its box, in pixels of the picture given. Default: {@link
     * #automaticMinimumFaceSize 20, and more in large pictures}. A large picture is searched in finer copies until faces of
     * this size show. A larger value makes the search faster: the time falls with its square. Raise it if small faces do not
     * matter; lower it for a crowd.
     *
     * @param pixels at least 1; below 18 has the effect of 18
     * @return this
     * @throws IllegalArgumentException if the size is below 1
     */
    public B minimumFaceSize(int pixels) {
        HaarFaceDetectorBuilder.requireRange("the minimum face size", pixels, 1, Integer.MAX_VALUE);
        smallestFace = SmallestFace.always(pixels);
        return self();
    }

    /**
     * Lets the size of the picture decide on the smallest face: where the first copy ({@link #maximumWorkingSize}) shows all
     * of the picture, it is the number given here; in larger pictures a 75th of the shorter side, but at least 30 pixels.
     * This is the default, with 20 pixels. Replaces an earlier {@link #minimumFaceSize}.
     *
     * @param pixels of the smallest face in small pictures, at least 1
     * @return this
     * @throws IllegalArgumentException if the size is below 1
     */
    public B automaticMinimumFaceSize(int pixels) {
        HaarFaceDetectorBuilder.requireRange("the minimum face size", pixels, 1, Integer.MAX_VALUE);
        smallestFace = new SmallestFace(pixels, LARGE_PIXELS, SIDE_SHARE);
        return self();
    }

    /**
     * The most pixels that are searched in finer copies of a large picture, all copies together; the first copy ({@link
     * #maximumWorkingSize}) is always searched. Default: 32 million. Beyond it the copies are made smaller, so that the
     * smallest faces are missed: the time for a picture is bounded, however large it is. 0 searches the first copy only.
     *
     * @param pixels at least 0
     * @return this
     * @throws IllegalArgumentException if the number is below 0
     */
    public B maximumSearchedPixels(long pixels) {
        if (pixels < 0) {
            throw new IllegalArgumentException("the maximum of searched pixels must be at least 0, not " + pixels);
        }
        maximumSearchedPixels = pixels;
        return self();
    }

    /**
     * The longer side of the first copy in which a picture is searched, in pixels, and of the tiles of finer copies. Default:
     * 1024. The time grows with the square of this value. Lower it to 640 or 320 for speed, where faces are large.
     *
     * @param pixels at least 32
     * @return this
     * @throws IllegalArgumentException if the size is below 32
     */
    public B maximumWorkingSize(int pixels) {
        HaarFaceDetectorBuilder.requireRange(
                "the maximum working size", pixels, SMALLEST_WORKING_SIZE, Integer.MAX_VALUE);
        maximumWorkingSize = pixels;
        return self();
    }

    /**
     * The trained networks. Default: those in this library.
     *
     * @param networks as {@code fer train-detector} makes them
     * @return this
     */
    public B model(DetectorModel networks) {
        model = Objects.requireNonNull(networks, "networks");
        return self();
    }

    /**
     * The trained networks, from a file. Default: those in this library.
     *
     * @param file as {@code fer train-detector} writes it
     * @return this
     * @throws ModelException if the file cannot be used
     */
    public B model(Path file) {
        return model(DetectorModelFile.read(file));
    }

    final DetectorModel networks() {
        return model == null ? DetectorModel.bundled() : model;
    }

    /** As a logit. */
    final double threshold(double usual) {
        double score = scoreThreshold == null ? usual : scoreThreshold;
        return Math.log(score / (1 - score));
    }

    final SearchSettings settings(int reducedFace, int reliableFace) {
        return new SearchSettings(maximumWorkingSize, reducedFace, reliableFace, smallestFace, maximumSearchedPixels);
    }
}
