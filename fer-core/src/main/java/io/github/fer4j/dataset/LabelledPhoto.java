package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A photo file with the true emotion of its largest face. Immutable and thread-safe.
 *
 * @param file the picture; it is not read here
 * @param emotion the label
 */
public record LabelledPhoto(Path file, Emotion emotion) {

    /**
     * A photo.
     *
     * @param file the picture; it is not read here
     * @param emotion the label
     */
    public LabelledPhoto {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(emotion, "emotion");
    }
}
