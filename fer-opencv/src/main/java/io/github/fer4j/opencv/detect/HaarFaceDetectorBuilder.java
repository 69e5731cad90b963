package io.github.fer4j.opencv.detect;

import io.github.fer4j.opencv.internal.Cascade;

/**
 * Options of a {@link HaarFaceDetector}. Each may be set again (the last call wins) or not at all. Can be reused after
 * {@link #build()}. Not thread-safe.
 */
public final class HaarFaceDetectorBuilder extends FaceDetectorBuilder<HaarFaceDetectorBuilder> {

    private static final int LARGE_PIXELS = 40;
    private static final int SIDE_SHARE = 56;

    double scaleFactor = 1.1;
    int minimumNeighbours = 3;
    boolean searchWithRim;
    boolean findEyes = true;

    HaarFaceDetectorBuilder() {
        super(new SmallestFace(Cascade.SIDE, LARGE_PIXELS, SIDE_SHARE), Cascade.SIDE);
    }

    @Override
    HaarFaceDetectorBuilder self() {
        return this;
    }

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

    @Override
    public HaarFaceDetector build() {
        return new HaarFaceDetector(this);
    }
}
