package io.github.fer4j.cli.recognize;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.image.Frame;
import java.nio.file.Path;

/**
 * A picture file.
 *
 * @param path as the user gave it
 */
record FilePicture(Path path) implements Picture {

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public Path fileName() {
        return path.getFileName();
    }

    @Override
    public Frame read(EmotionRecognizer recognizer) {
        return recognizer.read(path);
    }
}
