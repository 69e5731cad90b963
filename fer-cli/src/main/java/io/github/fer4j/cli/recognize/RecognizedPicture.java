package io.github.fer4j.cli.recognize;

import io.github.fer4j.emotion.FaceEmotion;
import java.util.List;

/**
 * What became of one picture. Its names are those of the JSON.
 *
 * @param image its name
 * @param width in pixels
 * @param height in pixels
 * @param faces the largest first
 */
record RecognizedPicture(String image, int width, int height, List<FaceEmotion> faces) {

    RecognizedPicture {
        faces = List.copyOf(faces);
    }
}
