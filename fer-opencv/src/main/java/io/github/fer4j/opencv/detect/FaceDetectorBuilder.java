package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.FaceDetector;

/**
 * The options that all detectors of this package have. Each may be set again (the last call wins) or not at all. Can be
 * reused after {@link #build()}. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract sealed class FaceDetectorBuilder<B extends FaceDetectorBuilder<B>>
        permits HaarFaceDetectorBuilder, TrainedDetectorBuilder, YuNetFaceDetectorBuilder {

    private static final int WORKING_SIZE = 1024;
    private static final long SEARCHED_PIXELS = 32_000_000;

    private final SmallestFace automatic;
    private final int smallestWorkingSize;
    private SmallestFace smallestFace;
    private int maximumWorkingSize = WORKING_SIZE;
    private long maximumSearchedPixels = SEARCHED_PIXELS;

    /**
     * The defaults.
     *
     * @param automatic the smallest face
     * @param smallestWorkingSize the smallest value of {@link #maximumWorkingSize}
     */
    FaceDetectorBuilder(SmallestFace automatic, int smallestWorkingSize) {
        this.automatic = automatic;
        this.smallestFace = automatic;
        this.smallestWorkingSize = smallestWorkingSize;
    }

    abstract B self();

    /**
     * The smallest face to look for: the shorter side of its box, in pixels of the picture given. Default: {@linkplain
     * #automaticMinimumFaceSize automatic}. A large picture is searched in finer copies until faces of this size show. A
     * larger value makes the search faster (the time falls with its square) and gives fewer false faces. Raise it if you know
     * that faces are large, as in front of a camera; lower it for a crowd.
     *
     * @param pixels at least 1; what is below the smallest face that the detector can see has the effect of that
     * @return this
     * @throws IllegalArgumentException if the size is below 1
     */
    public B minimumFaceSize(int pixels) {
        smallestFace = SmallestFace.always(requireSize(pixels));
        return self();
    }

    /**
     * Lets the size of the picture decide on the smallest face: where the first copy ({@link #maximumWorkingSize}) shows all
     * of the picture, it is the number given here; in larger pictures a share of the shorter side (Viola-Jones a 56th, at
     * least 40 pixels; the others a 75th, at least 30). This is the default, with 20 pixels (YuNet 10). Replaces an earlier
     * {@link #minimumFaceSize}.
     *
     * @param pixels of the smallest face in small pictures, at least 1
     * @return this
     * @throws IllegalArgumentException if the size is below 1
     */
    public B automaticMinimumFaceSize(int pixels) {
        smallestFace = automatic.from(requireSize(pixels));
        return self();
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
    public B maximumSearchedPixels(long pixels) {
        if (pixels < 0) {
            throw new IllegalArgumentException("the maximum of searched pixels must be at least 0, not " + pixels);
        }
        maximumSearchedPixels = pixels;
        return self();
    }

    /**
     * The longer side of the first copy in which a picture is searched, in pixels, and of the tiles of finer copies. Default:
     * 1024. A larger picture is reduced to this size first; boxes are in pixels of the given picture all the same. The time
     * grows with the square of this value. Lower it to 640 or 320, with {@link #maximumSearchedPixels
     * maximumSearchedPixels(0)}, for speed where faces are large.
     *
     * @param pixels at least 32; Viola-Jones takes 20, too
     * @return this
     * @throws IllegalArgumentException if the size is below that
     */
    public B maximumWorkingSize(int pixels) {
        requireRange("the maximum working size", pixels, smallestWorkingSize, Integer.MAX_VALUE);
        maximumWorkingSize = pixels;
        return self();
    }

    /**
     * Makes a detector with these options.
     *
     * @return a new detector, to be closed by the caller
     * @throws io.github.fer4j.error.ModelException if a file that it needs cannot be used
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    public abstract FaceDetector build();

    final SearchSettings settings(int reducedFace, int reliableFace) {
        return new SearchSettings(maximumWorkingSize, reducedFace, reliableFace, smallestFace, maximumSearchedPixels);
    }

    private static int requireSize(int pixels) {
        return requireRange("the minimum face size", pixels, 1, Integer.MAX_VALUE);
    }

    static int requireRange(String what, int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw new IllegalArgumentException(what + " must be " + minimum + " to " + maximum + ", not " + value);
        }
        return value;
    }
}
