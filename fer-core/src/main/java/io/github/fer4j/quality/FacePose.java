package io.github.fer4j.quality;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * How a face is turned, as far as its box and its eyes tell. Immutable, thread-safe and serializable.
 *
 * <p>Only the roll is an angle. The shifts say how far the middle of the eyes is from where it usually is in the box. They
 * grow with the turn of the head, but also come from a box that does not sit well, so they are not given in degrees. They
 * are measured in the face turned upright by its roll.
 *
 * @param roll the angle of the line through the eyes in degrees, -180 to 180; 0 for an upright face, positive if it
 *     is turned clockwise in the picture
 * @param yawShift how far the middle of the eyes is right of the middle of the box, in widths of the box; negative for left
 * @param pitchShift how far the middle of the eyes is below its usual place, in heights of the box; negative for above
 */
public record FacePose(double roll, double yawShift, double pitchShift) implements Serializable {

    /** The usual place of the middle of the eyes, from the top of the box, in heights of the box. */
    private static final double USUAL_HEIGHT_OF_EYES = 0.38;

    private static final double HALF_TURN = 180;

    /**
     * A pose.
     *
     * @param roll in degrees, -180 to 180
     * @param yawShift in widths of the box
     * @param pitchShift in heights of the box
     * @throws IllegalArgumentException if the roll is out of range, or a shift is not a finite number
     */
    public FacePose {
        if (!(Math.abs(roll) <= HALF_TURN)) {
            throw new IllegalArgumentException("the roll must be between -180 and 180, not " + roll);
        }
        requireFinite("yawShift", yawShift);
        requireFinite("pitchShift", pitchShift);
    }

    /**
     * The pose that a box and the eyes in it tell.
     *
     * @param box where the face is
     * @param eyes where its eyes are
     * @return empty if the eyes are at the same place, or at none
     */
    public static Optional<FacePose> of(Box box, Eyes eyes) {
        Objects.requireNonNull(box, "box");
        Objects.requireNonNull(eyes, "eyes");
        double dx = eyes.right().x() - eyes.left().x();
        double dy = eyes.right().y() - eyes.left().y();
        double distance = Math.hypot(dx, dy);
        double fromCentreX = (eyes.left().x() + eyes.right().x()) / 2 - box.x() - box.width() / 2.0;
        double fromCentreY = (eyes.left().y() + eyes.right().y()) / 2 - box.y() - box.height() / 2.0;
        double right = (fromCentreX * dx + fromCentreY * dy) / distance;
        double below = (fromCentreY * dx - fromCentreX * dy) / distance;
        if (!(Double.isFinite(right) && Double.isFinite(below))) {
            return Optional.empty();
        }
        return Optional.of(new FacePose(
                Math.toDegrees(Math.atan2(dy, dx)),
                right / box.width(),
                below / box.height() + 0.5 - USUAL_HEIGHT_OF_EYES));
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number, not " + value);
        }
    }
}
