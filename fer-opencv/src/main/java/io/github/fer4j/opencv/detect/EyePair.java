package io.github.fer4j.opencv.detect;

import java.util.List;
import java.util.Optional;

/**
 * Two candidates, measured against where the eyes of a face lie in the box of the face cascade.
 *
 * @param left in the left half of the box
 * @param right in the right half of the box
 */
record EyePair(EyePair.Candidate left, EyePair.Candidate right) {

    /**
     * The centre of what may be an eye.
     *
     * @param x 0 (left edge of the face's box) to 1 (right edge)
     * @param y 0 (top edge of the face's box) to 1 (bottom edge)
     * @param votes how many overlapping windows agree
     */
    record Candidate(double x, double y, int votes) {}

    private static final double MEAN_DISTANCE = 0.40;
    private static final double MEAN_HEIGHT = 0.40;
    private static final double MAXIMUM_TILT = Math.tan(Math.toRadians(25));

    /** The plausible pair nearest to the usual place, votes counting in its favour. */
    static Optional<EyePair> best(List<Candidate> candidates) {
        EyePair best = null;
        for (Candidate left : candidates) {
            for (Candidate right : candidates) {
                EyePair pair = new EyePair(left, right);
                if (pair.isPlausible() && (best == null || pair.cost() < best.cost())) {
                    best = pair;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    boolean isPlausible() {
        return left.x() < 0.5
                && right.x() > 0.5
                && distance() > 0.27
                && distance() < 0.56
                && Math.abs(tilt()) < MAXIMUM_TILT
                && Math.abs(middleX() - 0.5) < 0.11
                && Math.abs(middleY() - MEAN_HEIGHT) < 0.10;
    }

    /** Squared deviations from the usual place, in units of what is common, less a bonus for votes. */
    private double cost() {
        return square((distance() - MEAN_DISTANCE) / 0.05)
                + square(tilt() / 0.15)
                + square((middleX() - 0.5) / 0.04)
                + square((middleY() - MEAN_HEIGHT) / 0.04)
                - Math.log(left.votes())
                - Math.log(right.votes());
    }

    private double distance() {
        return Math.hypot(right.x() - left.x(), right.y() - left.y());
    }

    /** The tangent of the angle to the horizontal. */
    private double tilt() {
        return (right.y() - left.y()) / (right.x() - left.x());
    }

    private double middleX() {
        return (left.x() + right.x()) / 2;
    }

    private double middleY() {
        return (left.y() + right.y()) / 2;
    }

    private static double square(double value) {
        return value * value;
    }
}
