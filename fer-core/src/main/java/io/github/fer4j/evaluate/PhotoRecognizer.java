package io.github.fer4j.evaluate;

import io.github.fer4j.emotion.FaceEmotion;
import java.nio.file.Path;
import java.util.List;

/** What is evaluated end to end: from a photo file to its faces, such as {@code recognizer::recognize}. */
@FunctionalInterface
public interface PhotoRecognizer {

    /**
     * Recognises the faces in a photo.
     *
     * @param photo the file
     * @return the faces, the most important first; empty if there is none
     * @throws io.github.fer4j.error.ImageReadException if the file cannot be read
     */
    List<FaceEmotion> recognize(Path photo);
}
