package io.github.fer4j.examples;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.FaceEmotion;
import java.nio.file.Path;

/** Recognises a photo with a model that you have trained. Arguments: the model file, the photo. */
public final class OwnModel {

    private OwnModel() {}

    /**
     * Recognises the photo.
     *
     * @param args the model file, the photo
     */
    public static void main(String[] args) {
        Path model = Path.of(args[0]);
        Path photo = Path.of(args[1]);
        // A bundled model is chosen by its name: .model("ferplus")
        try (EmotionRecognizer recognizer =
                EmotionRecognizer.builder().model(model).build()) {
            System.out.println("labels: " + recognizer.labels());
            for (FaceEmotion face : recognizer.recognize(photo)) {
                System.out.println(face.box() + " " + face.scores().toMap());
            }
        }
    }
}
