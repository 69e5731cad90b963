package io.github.fer4j.model.detect.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What may be a face: a square around its middle, turned with the face.
 *
 * @param x of the middle, in pixels of the picture
 * @param y of the middle
 * @param size the side of the square, in pixels
 * @param roll the angle in radians by which the face is turned: clockwise as seen in the picture
 * @param logit how sure it is: 0 is half, more is surer
 */
public record Candidate(double x, double y, double size, double roll, double logit) {

    private static final Comparator<Candidate> SUREST_FIRST = Comparator.<Candidate>comparingDouble(
                    candidate -> -candidate.logit)
            .thenComparingDouble(Candidate::y)
            .thenComparingDouble(Candidate::x);

    /** The same place, surer or less sure. */
    public Candidate withLogit(double other) {
        return new Candidate(x, y, size, roll, other);
    }

    /** How sure it is, 0 to 1. */
    public double probability() {
        return 1 / (1 + Math.exp(-logit));
    }

    /** Non-maximum suppression: the surest of those that overlap by more, surest first. */
    public static List<Candidate> suppress(List<Candidate> candidates, double overlap, int most) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(SUREST_FIRST);
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : sorted) {
            if (kept.size() == most) {
                break;
            }
            if (kept.stream().noneMatch(surer -> surer.overlap(candidate) > overlap)) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    /** Intersection over union of the squares, as if they were upright. */
    public double overlap(Candidate other) {
        double shared = shared(x, size, other.x, other.size) * shared(y, size, other.y, other.size);
        return shared / (size * size + other.size * other.size - shared);
    }

    /** The same middle, so many times as large. */
    public Candidate scaled(double factor) {
        return new Candidate(x, y, size * factor, roll, logit);
    }

    /** The share of this square that lies in another, as if they were upright. */
    public double shareInside(Candidate other) {
        return shared(x, size, other.x, other.size) * shared(y, size, other.y, other.size) / (size * size);
    }

    private static double shared(double middle, double side, double otherMiddle, double otherSide) {
        double from = Math.max(middle - side / 2, otherMiddle - otherSide / 2);
        double to = Math.min(middle + side / 2, otherMiddle + otherSide / 2);
        return Math.max(0, to - from);
    }
}
