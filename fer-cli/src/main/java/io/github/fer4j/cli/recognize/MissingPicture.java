package io.github.fer4j.cli.recognize;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.Frame;
import java.nio.file.Path;

/**
 * An argument that no picture came of. It takes its turn among the others, and fails alone.
 *
 * @param name the argument
 * @param reason why there is no picture
 */
record MissingPicture(String name, String reason) implements Picture {

    @Override
    public Path fileName() {
        throw new IllegalStateException(name + " has no picture, so nothing can be made from it");
    }

    @Override
    public Frame read(EmotionRecognizer recognizer) {
        throw new ImageReadException("no picture for " + name + ": " + reason);
    }
}
