package io.github.fer4j.opencv.detect;

/**
 * The smallest face that is sought, in pixels of the given picture.
 *
 * @param pixels in every picture
 * @param largePixels at least this in pictures that are searched in finer copies
 * @param sideShare and at least the shorter side divided by this; a panorama is not wide because its faces are large
 */
record SmallestFace(int pixels, int largePixels, int sideShare) {

    /** The same in all pictures. */
    static SmallestFace always(int pixels) {
        return new SmallestFace(pixels, 1, Integer.MAX_VALUE);
    }

    /** With another number for small pictures. */
    SmallestFace from(int other) {
        return new SmallestFace(other, largePixels, sideShare);
    }

    /** In a picture that is searched in finer copies. */
    int inLarge(int width, int height) {
        return Math.max(Math.max(pixels, largePixels), Math.min(width, height) / sideShare);
    }
}
