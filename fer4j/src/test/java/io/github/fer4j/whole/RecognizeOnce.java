package io.github.fer4j.whole;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.FaceEmotion;
import java.nio.file.Path;

/** The first program of the README, as a process of its own. */
final class RecognizeOnce {

    private RecognizeOnce() {}

    public static void main(String[] args) {
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            for (FaceEmotion face : recognizer.recognize(Path.of(args[0]))) {
                System.out.println(face.box() + " " + face.emotion() + " " + face.confidence());
            }
        }
    }
}
