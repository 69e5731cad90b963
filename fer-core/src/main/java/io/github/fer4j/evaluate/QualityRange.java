package io.github.fer4j.evaluate;

import io.github.fer4j.quality.FaceQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many faces of a range of quality are judged rightly. Immutable and thread-safe.
 *
 * @param from the lowest quality in the range
 * @param to the quality at which the next range begins; the last range contains 1
 * @param faces their number
 * @param right how many of them have the true emotion
 */
public record QualityRange(double from, double to, long faces, long right) {

    /** Narrow at the top, where most faces are. */
    private static final List<Double> BOUNDS = List.of(0.0, 0.25, 0.5, 0.75, 0.9, 1.0);

    /**
     * A range.
     *
     * @param from the lowest quality, 0..1
     * @param to above it, at most 1
     * @param faces not negative
     * @param right at most all faces
     * @throws IllegalArgumentException if a number is out of range
     */
    public QualityRange {
        if (!(from >= 0 && from < to && to <= 1)) {
            throw new IllegalArgumentException("no range of quality: " + from + " to " + to);
        }
        if (right < 0 || right > faces) {
            throw new IllegalArgumentException(right + " of " + faces + " faces cannot be right");
        }
    }

    /** Ranges from 0 to 1 with the first face of each photo. */
    static List<QualityRange> of(List<PhotoResult> results) {
        List<QualityRange> ranges = new ArrayList<>();
        for (int i = 1; i < BOUNDS.size(); i++) {
            double from = BOUNDS.get(i - 1);
            double to = BOUNDS.get(i);
            List<PhotoResult> inside = results.stream()
                    .filter(result -> isInside(result, from, to))
                    .toList();
            long right = inside.stream().filter(PhotoResult::isRight).count();
            ranges.add(new QualityRange(from, to, inside.size(), right));
        }
        return List.copyOf(ranges);
    }

    private static boolean isInside(PhotoResult result, double from, double to) {
        return result.face()
                .flatMap(face -> face.quality())
                .map(FaceQuality::score)
                .filter(score -> score >= from && (score < to || (to == 1 && score == 1)))
                .isPresent();
    }

    /**
     * The share of faces that are judged rightly.
     *
     * @return 0..1; empty without faces
     */
    public OptionalDouble accuracy() {
        return faces == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / faces);
    }
}
