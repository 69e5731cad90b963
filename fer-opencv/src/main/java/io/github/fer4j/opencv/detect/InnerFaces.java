package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.DetectedFace;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes what the cascade takes for a face inside a face, such as an open mouth with the chin: a face without eyes that
 * lies by more than half in a larger one.
 */
final class InnerFaces {

    private static final double SHARE = 0.5;

    private InnerFaces() {}

    /** The faces that stay, in the same order. */
    static List<DetectedFace> remove(List<DetectedFace> largestFirst) {
        List<DetectedFace> kept = new ArrayList<>(largestFirst.size());
        for (DetectedFace face : largestFirst) {
            boolean inner = face.eyes().isEmpty()
                    && kept.stream().anyMatch(larger -> face.box().shareInside(larger.box()) > SHARE);
            if (!inner) {
                kept.add(face);
            }
        }
        return List.copyOf(kept);
    }
}
