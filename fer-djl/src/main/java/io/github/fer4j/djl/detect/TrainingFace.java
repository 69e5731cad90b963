package io.github.fer4j.djl.detect;

import io.github.fer4j.image.Eyes;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Objects;
import java.util.Optional;

/**
 * A face to learn from. Immutable and thread-safe.
 *
 * @param face 48x48 pixels, framed as in FER2013
 * @param eyes in pixels of it; empty if they are not known
 */
public record TrainingFace(FaceImage face, Optional<Eyes> eyes) {

    /**
     * A face.
     *
     * @param face 48x48 pixels, framed as in FER2013
     * @param eyes in pixels of it; empty if they are not known
     */
    public TrainingFace {
        Objects.requireNonNull(face, "face");
        Objects.requireNonNull(eyes, "eyes");
    }
}
