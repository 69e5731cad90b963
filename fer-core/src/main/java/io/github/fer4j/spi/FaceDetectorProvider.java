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

    /**
     * Makes a detector whose smallest face depends on the picture; the caller closes it. In a large picture it may leave
     * out more of the small faces, so that the search stays quick. This default makes one whose minimum is always the same.
     *
     * @param minimumFaceSize width and height in pixels below which faces need not be found in any picture, at least 1
     * @return a new detector
     */
    default FaceDetector createAutomatic(int minimumFaceSize) {
        return create(minimumFaceSize);
    }
}
