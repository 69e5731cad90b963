package io.github.fer4j.detect;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import java.util.Objects;
import java.util.Optional;

/**
 * A face that a detector found. Immutable and thread-safe.
 *
 * @param box where, in pixels of the frame; inside the frame
 * @param eyes the centres of both eyes, in pixels of the frame; empty if either was not found
 */
public record DetectedFace(Box box, Optional<Eyes> eyes) {

    /**
     * A face.
     *
     * @param box where, in pixels of the frame; inside the frame
     * @param eyes the centres of both eyes, in pixels of the frame; empty if either was not found
     */
    public DetectedFace {
        Objects.requireNonNull(box, "box");
        Objects.requireNonNull(eyes, "eyes");
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
        return new DetectedFace(moved, eyes.map(pair -> new Eyes(moved(pair.left(), x, y), moved(pair.right(), x, y))));
    }

    private static Point moved(Point point, int x, int y) {
        return new Point(point.x() + x, point.y() + y);
    }
}
