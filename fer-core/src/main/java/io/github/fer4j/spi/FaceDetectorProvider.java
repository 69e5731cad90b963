package io.github.fer4j.spi;

import io.github.fer4j.detect.FaceDetector;

/** Makes face detectors. */
public interface FaceDetectorProvider extends Provider {

    /**
     * Makes a detector; the caller closes it.
     *
     * @param minimumFaceSize width and height in pixels below which faces need not be found, at least 1
     * @return a new detector
     */
    FaceDetector create(int minimumFaceSize);
}
