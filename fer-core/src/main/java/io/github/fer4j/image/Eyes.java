package io.github.fer4j.image;

import java.io.Serializable;
import java.util.Objects;

/**
 * The centres of two eyes, named by their side in the picture, not by the side of the person. Immutable, thread-safe and
 * serializable.
 *
 * @param left the eye nearer to the left edge of an upright picture
 * @param right the eye nearer to the right edge of an upright picture
 */
public record Eyes(Point left, Point right) implements Serializable {

    /**
     * Two eyes.
     *
     * @param left the eye nearer to the left edge of an upright picture
     * @param right the eye nearer to the right edge of an upright picture
     */
    public Eyes {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
    }
}
