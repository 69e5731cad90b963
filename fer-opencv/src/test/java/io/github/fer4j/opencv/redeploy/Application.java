package io.github.fer4j.opencv.redeploy;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.opencv.Photos;
import java.util.List;
import java.util.concurrent.Callable;

/** What a web application does from its start to its stop; the test loads it in a class loader of its own. */
public final class Application implements Callable<Integer> {

    @Override
    public Integer call() {
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            List<FaceEmotion> faces = recognizer.recognize(Photos.bytes("sinaface.jpg"));
            return faces.size();
        }
    }
}
