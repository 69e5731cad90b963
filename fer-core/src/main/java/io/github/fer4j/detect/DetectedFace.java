package io.github.fer4j.detect;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A face that a detector found. Immutable and thread-safe.
 *
 * @param box where, in pixels of the frame; inside the frame
 * @param eyes the centres of both eyes, in pixels of the frame; empty if either was not found
 * @param score how sure the detector is, 0 to 1: higher is surer; empty if it does not say. Scores of different detectors
 *     cannot be compared
 */
public record DetectedFace(Box box, Optional<Eyes> eyes, OptionalDouble score) {

    /**
     * A face.
     *
     * @param box where, in pixels of the frame; inside the frame
     * @param eyes the centres of both eyes, in pixels of the frame; empty if either was not found
     * @param score how sure the detector is, 0 to 1; empty if it does not say
     * @throws IllegalArgumentException if the score is out of range
     */
    public DetectedFace {
        Objects.requireNonNull(box, "box");
        Objects.requireNonNull(eyes, "eyes");
        Objects.requireNonNull(score, "score");
        if (score.isPresent() && !(score.getAsDouble() >= 0 && score.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("the score must be between 0 and 1, not " + score.getAsDouble());
        }
    }

    /**
     * A face of a detector that gives no scores.
     *
     * @param box where, in pixels of the frame; inside the frame
     * @param eyes the centres of both eyes, in pixels of the frame; empty if either was not found
     */
    public DetectedFace(Box box, Optional<Eyes> eyes) {
        this(box, eyes, OptionalDouble.empty());
    }

    /**
     * A face without known eyes.
     *
     * @param box where the face is
     * @return the face
     */
    public static DetectedFace of(Box box) {
        return new DetectedFace(box, Optional.empty());
    }

    /**
     * The same face in the whole picture, where this one is in a part of it.
     *
     * @param x the part's left edge in the whole picture
     * @param y the part's top edge in the whole picture
     * @return the face, moved by x and y
     */
    public DetectedFace movedBy(int x, int y) {
        Box moved = new Box(box.x() + x, box.y() + y, box.width(), box.height());
        return new DetectedFace(
                moved, eyes.map(pair -> new Eyes(moved(pair.left(), x, y), moved(pair.right(), x, y))), score);
    }

    private static Point moved(Point point, int x, int y) {
        return new Point(point.x() + x, point.y() + y);
    }
}
