package io.github.fer4j.detect;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import java.util.Optional;

/**
 * A face that a detector found.
 *
 * @param box where, in pixels of the frame; inside the frame
 * @param eyes the centres of both eyes, in pixels of the frame; empty if either was not found
 */
public record DetectedFace(Box box, Optional<Eyes> eyes) {

    /**
     * A face without known eyes.
     *
     * @param box where the face is
     * @return the face
     */
    public static DetectedFace of(Box box) {
        return new DetectedFace(box, Optional.empty());
    }
}
