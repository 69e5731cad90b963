package io.github.fer4j.opencv.detect;

/** What {@link HaarFaceDetectorBuilder} explains. */
record HaarOptions(
        double scaleFactor, int minimumNeighbours, int minimumFaceSize, int maximumWorkingSize, boolean findEyes) {}
