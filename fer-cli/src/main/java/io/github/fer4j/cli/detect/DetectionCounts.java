package io.github.fer4j.cli.detect;

import io.github.fer4j.detect.DetectedFace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts how many faces a detector finds, picture by picture. For one thread. */
final class DetectionCounts {

    private final double overlap;
    private final List<Double> eyeErrors = new ArrayList<>();
    private int pictures;
    private int faces;
    private int found;
    private int claimed;
    private int facesWithLabelledEyes;
    private final Map<SkinTone, Integer> facesOfTone = new EnumMap<>(SkinTone.class);
    private final Map<SkinTone, Integer> foundOfTone = new EnumMap<>(SkinTone.class);

    /** Nothing counted; boxes match from this intersection over union on. */
    DetectionCounts(double overlap) {
        this.overlap = overlap;
    }

    void add(List<LabelledBox> truths, List<DetectedFace> claims) {
        pictures++;
        faces += truths.size();
        claimed += claims.size();
        truths.forEach(truth -> count(truth, facesOfTone));
        List<BoxMatch> matches = BoxMatch.of(truths, claims, overlap);
        found += matches.size();
        for (BoxMatch match : matches) {
            count(match.truth(), foundOfTone);
            match.truth().eyes().ifPresent(truth -> {
                facesWithLabelledEyes++;
                match.found().eyes().ifPresent(eyes -> eyeErrors.add(EyeError.of(eyes, truth)));
            });
        }
    }

    private static void count(LabelledBox face, Map<SkinTone, Integer> counts) {
        face.tone().ifPresent(tone -> counts.merge(tone, 1, Integer::sum));
    }

    int pictures() {
        return pictures;
    }

    int faces() {
        return faces;
    }

    int found() {
        return found;
    }

    /** Boxes where no face is labelled. */
    int falseBoxes() {
        return claimed - found;
    }

    double recall() {
        return share(found, faces);
    }

    /** How many faces have skin of a tone. */
    int faces(SkinTone tone) {
        return facesOfTone.getOrDefault(tone, 0);
    }

    double recall(SkinTone tone) {
        return share(foundOfTone.getOrDefault(tone, 0), faces(tone));
    }

    double precision() {
        return share(found, claimed);
    }

    double falseBoxesPer100Pictures() {
        return 100 * share(falseBoxes(), pictures);
    }

    /** The share of the found faces with labelled eyes whose eyes were found. */
    double eyesFound() {
        return share(eyeErrors.size(), facesWithLabelledEyes);
    }

    /** Not a number if no labelled eyes were found. */
    double medianEyeError() {
        List<Double> sorted = eyeErrors.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    /** Of nothing there is no share, not even 0. */
    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
