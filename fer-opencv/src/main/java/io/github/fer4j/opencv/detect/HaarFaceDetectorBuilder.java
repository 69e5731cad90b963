package io.github.fer4j.opencv.detect;

/**
 * Options of a {@link HaarFaceDetector}. Can be reused after {@link #build()}. Not thread-safe.
 */
public final class HaarFaceDetectorBuilder {

    private double scaleFactor = 1.1;
    private int minimumNeighbours = 3;
    private int minimumFaceSize = 20;
    private int maximumWorkingSize = 1024;
    private boolean findEyes = true;

    HaarFaceDetectorBuilder() {}

    /**
     * By how much the search window grows from one pass to the next. Nearer to 1 finds a few more faces and takes
     * longer: 1.05 about twice as long as 1.1.
     *
     * @param factor above 1 and at most 2; 1.1 unless set
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
     * How many overlapping windows must agree on a face. More means fewer false faces and fewer true ones.
     *
     * @param neighbours 1 to 100; 3 unless set
     * @return this
     * @throws IllegalArgumentException if the number is out of range
     */
    public HaarFaceDetectorBuilder minimumNeighbours(int neighbours) {
        requireRange("the minimum number of neighbours", neighbours, 1, 100);
        this.minimumNeighbours = neighbours;
        return this;
    }

    /**
     * Faces smaller than this need not be found. A larger value makes the search quicker and its false faces fewer.
     *
     * @param pixels width and height in the frame, at least 1; 20, the smallest the cascade can see, unless set
     * @return this
     * @throws IllegalArgumentException if the size is below 1
     */
    public HaarFaceDetectorBuilder minimumFaceSize(int pixels) {
        requireRange("the minimum face size", pixels, 1, Integer.MAX_VALUE);
        this.minimumFaceSize = pixels;
        return this;
    }

    /**
     * Larger frames are searched in a reduced copy whose longer side has this length; boxes are in pixels of the frame
     * all the same. The smallest face found is then 20 pixels of the reduced copy: 79 pixels of a frame 4,032 wide. The
     * time grows with the square of this; on 130 photos with 511 faces (CMU+MIT) 640 found 86 %, 800 and more 88 %.
     *
     * @param pixels at least 20; 1024 unless set
     * @return this
     * @throws IllegalArgumentException if the size is below 20
     */
    public HaarFaceDetectorBuilder maximumWorkingSize(int pixels) {
        requireRange("the maximum working size", pixels, 20, Integer.MAX_VALUE);
        this.maximumWorkingSize = pixels;
        return this;
    }

    /**
     * Whether to look for the eyes of each face, which alignment needs.
     *
     * @param find true unless set
     * @return this
     */
    public HaarFaceDetectorBuilder findEyes(boolean find) {
        this.findEyes = find;
        return this;
    }

    /**
     * The detector with these options.
     *
     * @return a new detector, to be closed by the caller
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    public HaarFaceDetector build() {
        return new HaarFaceDetector(
                new HaarOptions(scaleFactor, minimumNeighbours, minimumFaceSize, maximumWorkingSize, findEyes));
    }

    private static void requireRange(String what, int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw new IllegalArgumentException(what + " must be " + minimum + " to " + maximum + ", not " + value);
        }
    }
}
