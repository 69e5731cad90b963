package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.DetectedFace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Removes faces that were found more than once, in two tiles or in two copies of a picture. */
final class Duplicates {

    /** Boxes of the same face in two copies overlap by more, those of two faces by less. */
    private static final double OVERLAP = 0.4;

    /** A part of a face that is taken for a face. */
    private static final double INSIDE = 0.7;

    private Duplicates() {}

    /** The surer of two stays; where there are no scores, the one that was found first. */
    static List<DetectedFace> remove(List<DetectedFace> found) {
        List<DetectedFace> surestFirst = new ArrayList<>(found);
        surestFirst.sort(Comparator.comparingDouble(face -> -face.score().orElse(0)));
        List<DetectedFace> kept = new ArrayList<>();
        for (DetectedFace face : surestFirst) {
            if (kept.stream().noneMatch(other -> isSame(face, other))) {
                kept.add(face);
            }
        }
        return kept;
    }

    private static boolean isSame(DetectedFace face, DetectedFace kept) {
        return face.box().intersectionOverUnion(kept.box()) > OVERLAP
                || face.box().shareInside(kept.box()) > INSIDE;
    }
}
