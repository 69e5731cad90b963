package io.github.fer4j.spring;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.Emotion;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Whether a recognizer works: it reads a picture of one pixel, which takes less than a millisecond. */
final class RecognizerHealth {

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

    private RecognizerHealth() {}

    /** What is wrong; empty if nothing is. */
    static Optional<RuntimeException> problem(EmotionRecognizer recognizer) {
        try {
            recognizer.read(PIXEL.clone());
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    static List<String> labels(EmotionRecognizer recognizer) {
        return recognizer.labels().stream().map(Emotion::label).toList();
    }
}
