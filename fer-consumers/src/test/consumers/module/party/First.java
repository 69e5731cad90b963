package party;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.FaceEmotion;
import java.nio.file.Path;

public class First {
    public static void main(String[] args) {
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            for (FaceEmotion face : recognizer.recognize(Path.of("party.jpg"))) {
                System.out.println(face.box() + " " + face.emotion() + " " + face.confidence());
            }
        }
    }
}
