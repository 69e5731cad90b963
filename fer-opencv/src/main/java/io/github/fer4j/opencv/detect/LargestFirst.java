package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.DetectedFace;
import java.util.Comparator;

/** The order in which detectors give their faces: OpenCV's own order depends on its threads. */
final class LargestFirst {

    static final Comparator<DetectedFace> ORDER = Comparator.<DetectedFace>comparingLong(
                    face -> -face.box().area())
            .thenComparingInt(face -> face.box().y())
            .thenComparingInt(face -> face.box().x());

    private LargestFirst() {}
}
