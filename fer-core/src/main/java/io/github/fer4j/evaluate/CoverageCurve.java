package io.github.fer4j.evaluate;

import io.github.fer4j.emotion.EmotionScores;
import java.util.ArrayList;
import java.util.List;

/**
 * What a classifier gains by not answering when it is uncertain (El-Yaniv and Wiener, 2010): for each threshold of
 * confidence the share of faces that are answered, and the accuracy on those.
 *
 * <p>Immutable and thread-safe.
 *
 * @param points for the thresholds 0, 0.01 and so on up to 1
 */
public record CoverageCurve(List<Point> points) {

    private static final int STEPS = 100;

    /**
     * A curve.
     *
     * @param points by rising threshold; copied
     */
    public CoverageCurve {
        points = List.copyOf(points);
    }

    /**
     * The curve of some answers.
     *
     * @param predictions any number
     * @return 101 points
     */
    public static CoverageCurve of(Predictions predictions) {
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
     * What a threshold gives.
     *
     * @param threshold faces of a lower confidence are not answered; 0..1
     * @param answered how many faces are
     * @param right how many of these answers are right
     * @param faces all, answered or not
     */
    public record Point(double threshold, long answered, long right, long faces) {

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
