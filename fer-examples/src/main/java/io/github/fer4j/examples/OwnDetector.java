package io.github.fer4j.examples;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import java.nio.file.Path;
import java.util.List;

/** Recognises pictures that show one face each and nothing else, with a detector of its own. Arguments: the pictures. */
public final class OwnDetector {

    private OwnDetector() {}

    /** Takes the whole picture for a face. A detector must be thread-safe; this one has no state. */
    static final class WholePicture implements FaceDetector {

        @Override
        public List<DetectedFace> detect(Frame frame) {
            return List.of(DetectedFace.of(new Box(0, 0, frame.width(), frame.height())));
        }

        @Override
        public void close() {}
    }

    /**
     * Recognises the pictures.
     *
     * @param args the pictures
     */
    public static void main(String[] args) {
        // Parts that you give to the builder stay yours: you close them, after the recognizer.
        try (FaceDetector detector = new WholePicture();
                EmotionRecognizer recognizer =
                        EmotionRecognizer.builder().detector(detector).build()) {
            for (String picture : args) {
                System.out.println(picture + ": "
                        + recognizer.recognize(Path.of(picture)).get(0).emotion());
            }
        }
    }
}
