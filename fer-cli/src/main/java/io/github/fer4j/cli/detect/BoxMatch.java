package io.github.fer4j.cli.detect;

import io.github.fer4j.detect.DetectedFace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A labelled face and the one that was found there.
 *
 * @param truth where the face is
 * @param found what the detector says
 */
record BoxMatch(LabelledBox truth, DetectedFace found) {

    /** The pairs whose boxes overlap by enough (intersection over union), best first; each face in one pair at most. */
    static List<BoxMatch> of(List<LabelledBox> truths, List<DetectedFace> found, double overlap) {
        List<BoxMatch> candidates = new ArrayList<>();
        for (LabelledBox truth : truths) {
            for (DetectedFace face : found) {
                BoxMatch match = new BoxMatch(truth, face);
                if (match.overlap() >= overlap) {
                    candidates.add(match);
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(match -> -match.overlap()));
        List<BoxMatch> matches = new ArrayList<>();
        for (BoxMatch candidate : candidates) {
            if (matches.stream().noneMatch(candidate::sharesAFace)) {
                matches.add(candidate);
            }
        }
        return matches;
    }

    private double overlap() {
        return truth.box().intersectionOverUnion(found.box());
    }

    /** By identity: two labels may say the same. */
    @SuppressWarnings("ReferenceEquality")
    private boolean sharesAFace(BoxMatch other) {
        return truth == other.truth || found == other.found;
    }
}
