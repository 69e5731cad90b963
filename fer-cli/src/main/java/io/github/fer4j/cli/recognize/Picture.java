package io.github.fer4j.cli.recognize;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.image.Frame;
import java.nio.file.Path;

/** A picture that was asked for; whether there is such a picture shows when it is read. */
public sealed interface Picture permits FilePicture, MissingPicture, SamplePicture {

    /**
     * What to call it in results and errors.
     *
     * @return a file's path as the user gave it
     */
    String name();

    /**
     * The name that files made from it begin with.
     *
     * @return without folders
     */
    Path fileName();

    /**
     * Reads and decodes it.
     *
     * @param recognizer whose reader decodes it
     * @return the picture, upright
     * @throws io.github.fer4j.error.ImageReadException if it cannot be read
     */
    Frame read(EmotionRecognizer recognizer);
}
