package io.github.fer4j.opencv.detect;

/**
 * Options of a {@link HaarFaceDetector}. Each may be set again (the last call wins) or not at all. Can be reused after
 * {@link #build()}. Not thread-safe.
 */
public final class HaarFaceDetectorBuilder {

    private static final int LARGE_PIXELS = 40;
    private static final int SIDE_SHARE = 56;

    double scaleFactor = 1.1;
    int minimumNeighbours = 3;
    SmallestFace smallestFace = new SmallestFace(20, LARGE_PIXELS, SIDE_SHARE);
    int maximumWorkingSize = 1024;
    long maximumSearchedPixels = 32_000_000;
    boolean searchWithRim;
    boolean findEyes = true;

    HaarFaceDetectorBuilder() {}

    /**
     * How much larger the search window is in each pass than in the pass before, as a factor. Default: 1.1. A value
     * nearer to 1 finds a few more faces and takes longer: 1.05 about twice as long as 1.1. A larger value is faster and
     * misses more faces. Lower it for single photos where no face may be missed, raise it for live video on a slow
     * machine.
     *
     * @param factor above 1 and at most 2
     * @return this
     * @throws IllegalArgumentException if the factor is out of range
     */
    public HaarFaceDetectorBuilder scaleFactor(double factor) {
        if (!(factor > 1 && factor <= 2)) {
            throw new IllegalArgumentException("the scale factor must be above 1 and at most 2, not " + factor);
        }
        this.scaleFactor = factor;
        return this;
    }

    /**
     * How many overlapping windows must agree before they count as a face. Default: 3. A lower value finds more faces
     * and more false ones; a higher value finds fewer of both. The time stays the same. Raise it to 5 or 6 where false
     * faces disturb more than missed ones.
     *
     * @param neighbours 1 to 100
     * @return this
     * @throws IllegalArgumentException if the number is out of range
     */
    public HaarFaceDetectorBuilder minimumNeighbours(int neighbours) {
        requireRange("the minimum number of neighbours", neighbours, 1, 100);
        this.minimumNeighbours = neighbours;
        return this;
    }

    /**
     * The smallest face to look for: its width and height, in pixels of the picture given. Default: {@link
     * #automaticMinimumFaceSize 20, and more in large pictures}. A large picture is searched in finer copies until faces of
     * this size show. A larger value makes the search faster (the time falls with its square) and gives fewer false faces.
     * Raise it if you know that faces are large, as in front of a camera; lower it for a crowd.
     *
     * @param pixels at least 1; below 20 has the effect of 20, the smallest that the cascade can see
     * @return this
     * @throws IllegalArgumentException if the size is below 1
     */
    public HaarFaceDetectorBuilder minimumFaceSize(int pixels) {
        requireRange("the minimum face size", pixels, 1, Integer.MAX_VALUE);
        smallestFace = SmallestFace.always(pixels);
        return this;
    }

    /**
     * Lets the size of the picture decide on the smallest face: where the first copy ({@link #maximumWorkingSize}) shows all
     * of the picture, it is the number given here; in larger pictures a 56th of the shorter side, but at least 40 pixels.
     * This is the default, with 20 pixels. A phone photo of 4,032x3,024 pixels is then searched for faces down to 54 pixels,
     * which takes up to four times as long as its first copy alone. Replaces an earlier {@link #minimumFaceSize}.
     *
     * @param pixels of the smallest face in small pictures, at least 1
     * @return this
     * @throws IllegalArgumentException if the size is below 1
     */
    public HaarFaceDetectorBuilder automaticMinimumFaceSize(int pixels) {
        requireRange("the minimum face size", pixels, 1, Integer.MAX_VALUE);
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
    public HaarFaceDetectorBuilder maximumSearchedPixels(long pixels) {
        if (pixels < 0) {
            throw new IllegalArgumentException("the maximum of searched pixels must be at least 0, not " + pixels);
        }
        maximumSearchedPixels = pixels;
        return this;
    }

    /**
     * The longer side of the first copy in which a picture is searched, in pixels, and of the tiles of finer copies. Default:
     * 1024. A larger picture is reduced to this size first; boxes are in pixels of the given picture all the same. The time
     * grows with the square of this value. On 130 photos with 511 faces (CMU+MIT), 640 found 86 % and 800 or more found 88
     * %. Lower it, with {@link #maximumSearchedPixels maximumSearchedPixels(0)}, for speed.
     *
     * @param pixels at least 20
     * @return this
     * @throws IllegalArgumentException if the size is below 20
     */
    public HaarFaceDetectorBuilder maximumWorkingSize(int pixels) {
        requireRange("the maximum working size", pixels, 20, Integer.MAX_VALUE);
        this.maximumWorkingSize = pixels;
        return this;
    }

    /**
     * Whether to look for the eyes of each face. Default: true. Alignment needs the eyes: without them a face is cut out
     * by its box, and tilted faces are recognised less well. The search costs a fixed short time a
     * face, whatever its size. Switch it off if you only need boxes.
     *
     * @param find false for boxes only
     * @return this
     */
    public HaarFaceDetectorBuilder findEyes(boolean find) {
        this.findEyes = find;
        return this;
    }

    /**
     * Whether a picture in which nothing was found is searched once more in a small copy with a rim, for faces that fill the
     * picture or are cut off by its edge, and are at least a quarter of its shorter side. Default: false. It costs a few
     * milliseconds, for pictures without faces only, and finds a few more false faces. Parts of a picture and frames of a
     * video are not searched with a rim. Switch it on for portraits that are cut out closely.
     *
     * @param search whether to
     * @return this
     */
    public HaarFaceDetectorBuilder searchWithRim(boolean search) {
        searchWithRim = search;
        return this;
    }

    /**
     * Makes a detector with these options.
     *
     * @return a new detector, to be closed by the caller
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    public HaarFaceDetector build() {
        return new HaarFaceDetector(this);
    }

    static void requireRange(String what, int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw new IllegalArgumentException(what + " must be " + minimum + " to " + maximum + ", not " + value);
        }
    }
}
