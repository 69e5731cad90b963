package io.github.fer4j.evaluate;

import io.github.fer4j.emotion.EmotionScores;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Accuracy against coverage (El-Yaniv and Wiener, 2010). If answers below a threshold of confidence are withheld, fewer
 * faces are answered, and more of the answers are right. For each threshold the curve has the share of faces that are
 * answered, and the accuracy on those.
 *
 * <p>Immutable, thread-safe and serializable.
 *
 * @param points for the thresholds 0, 0.01 and so on up to 1
 */
public record CoverageCurve(List<Point> points) implements Serializable {

    private static final int STEPS = 100;

    /**
     * A curve.
     *
     * @param points in the order of rising thresholds; copied
     */
    public CoverageCurve {
        points = List.copyOf(Objects.requireNonNull(points, "points"));
    }

    /**
     * The curve of some answers.
     *
     * @param predictions the answers; there may be none
     * @return a curve of 101 points
     */
    public static CoverageCurve of(Predictions predictions) {
        Objects.requireNonNull(predictions, "predictions");
        List<Point> points = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            points.add(point((double) step / STEPS, predictions));
        }
        return new CoverageCurve(points);
    }

    private static Point point(double threshold, Predictions predictions) {
        long answered = 0;
        long right = 0;
        for (int i = 0; i < predictions.size(); i++) {
            EmotionScores scores = predictions.scores().get(i);
            if (scores.emotionAtLeast(threshold).isPresent()) {
                answered++;
                right += predictions.isRight(i) ? 1 : 0;
            }
        }
        return new Point(threshold, answered, right, predictions.size());
    }

    /**
     * Coverage and accuracy at one threshold.
     *
     * @param threshold faces of a lower confidence are not answered; 0..1
     * @param answered the number of faces that are answered
     * @param right the number of answers that are right
     * @param faces the number of all faces
     */
    public record Point(double threshold, long answered, long right, long faces) implements Serializable {

        /**
         * The share of faces that are answered.
         *
         * @return 0..1; 0 without faces
         */
        public double coverage() {
            return faces == 0 ? 0 : (double) answered / faces;
        }

        /**
         * The share of the answers that are right.
         *
         * @return 0..1; 0 without answers
         */
        public double accuracy() {
            return answered == 0 ? 0 : (double) right / answered;
        }
    }
}
