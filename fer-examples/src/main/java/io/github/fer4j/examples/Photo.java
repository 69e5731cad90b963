package io.github.fer4j.examples;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.FaceEmotion;
import java.nio.file.Path;

/** Prints the faces of a photo, the largest first. Argument: the photo. */
public final class Photo {

    private Photo() {}

    /**
     * Recognises the photo.
     *
     * @param args the photo
     */
    public static void main(String[] args) {
        Path photo = Path.of(args[0]);
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            for (FaceEmotion face : recognizer.recognize(photo)) {
                System.out.printf("%s (%.0f %%) at %s%n", face.emotion(), 100 * face.confidence(), face.box());
                System.out.println("  all scores: " + face.scores().ranked());
            }
        }
    }
}
