package io.github.fer4j.opencv.detect;

/**
 * The centre of what may be an eye.
 *
 * @param x 0 (left edge of the face's box) to 1 (right edge)
 * @param y 0 (top edge of the face's box) to 1 (bottom edge)
 * @param votes how many overlapping windows agree
 */
record EyeCandidate(double x, double y, int votes) {}
