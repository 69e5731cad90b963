package io.github.fer4j.cli.detect;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.image.Frame;
import java.util.List;

/** The lowest threshold at which a detector sees few faces in pictures that have none. */
final class ChosenThreshold {

    private static final double MOST = 0.999;

    private ChosenThreshold() {}

    /**
     * Half-way between the scores of two false boxes.
     *
     * @param detector with a low threshold
     * @param pictures without faces, which the detector did not learn from
     * @param per100 the most false boxes in a hundred pictures
     * @param least the detector's own threshold
     */
    static double of(FaceDetector detector, List<Frame> pictures, double per100, double least) {
        double[] scores = pictures.parallelStream()
                .flatMap(picture -> detector.detect(picture).stream())
                .map(DetectedFace::score)
                .mapToDouble(score -> -score.orElseThrow())
                .sorted()
                .map(score -> -score)
                .toArray();
        int allowed = (int) (per100 * pictures.size() / 100);
        double first = allowed == 0 ? MOST : allowed <= scores.length ? scores[allowed - 1] : least;
        double next = allowed < scores.length ? scores[allowed] : least;
        return Math.min(MOST, Math.max(least, (first + next) / 2));
    }
}
