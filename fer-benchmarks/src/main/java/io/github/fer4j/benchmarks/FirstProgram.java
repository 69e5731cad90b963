package io.github.fer4j.benchmarks;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.model.BundledModels;
import java.io.IOException;
import java.nio.file.Path;

/** The first program of the README, as {@link WholeProcess} measures it: it stays until its input ends. */
final class FirstProgram {

    private FirstProgram() {}

    /**
     * Prints the faces of a photo.
     *
     * @param args the photo
     */
    public static void main(String[] args) throws IOException {
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            print(recognizer, args[0]);
        }
    }

    private static void print(EmotionRecognizer recognizer, String photo) throws IOException {
        for (FaceEmotion face : recognizer.recognize(Path.of(photo))) {
            System.out.println(face.box() + " " + face.emotion() + " " + face.confidence());
        }
        System.in.read();
    }

    /** The same with PyTorch; a class of its own, so that the first needs no class of DJL. */
    static final class OnPyTorch {

        private OnPyTorch() {}

        /**
         * Prints the faces of a photo.
         *
         * @param args the photo
         */
        public static void main(String[] args) throws IOException {
            try (EmotionClassifier classifier = DjlEmotionClassifier.of(BundledModels.general());
                    EmotionRecognizer recognizer =
                            EmotionRecognizer.builder().classifier(classifier).build()) {
                print(recognizer, args[0]);
            }
        }
    }
}
