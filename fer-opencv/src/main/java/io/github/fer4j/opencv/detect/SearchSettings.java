package io.github.fer4j.opencv.detect;

/**
 * What a detector can see at once.
 *
 * @param side the longer side of a copy that is searched, in pixels
 * @param reducedFace where only larger faces are sought, the copy is reduced until the smallest has this size
 * @param reliableFace smaller faces of a copy are often missed
 * @param smallest the smallest face that is sought
 * @param mostPixels the most pixels of all copies together, the first one aside
 */
record SearchSettings(int side, int reducedFace, int reliableFace, SmallestFace smallest, long mostPixels) {}
