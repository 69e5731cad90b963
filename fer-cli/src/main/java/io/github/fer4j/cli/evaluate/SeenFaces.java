package io.github.fer4j.cli.evaluate;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.preprocess.FaceImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Passes faces on to a classifier, and keeps the first of the latest photo as the network saw it. Not thread-safe. */
final class SeenFaces implements EmotionClassifier {

    private final EmotionClassifier classifier;
    private Optional<FaceImage> first = Optional.empty();

    SeenFaces(EmotionClassifier classifier) {
        this.classifier = classifier;
    }

    /** The first face since the last call. */
    Optional<FaceImage> take() {
        Optional<FaceImage> taken = first;
        first = Optional.empty();
        return taken;
    }

    @Override
    public List<Emotion> labels() {
        return classifier.labels();
    }

    @Override
    public Map<Emotion, Double> expectedShares() {
        return classifier.expectedShares();
    }

    @Override
    public List<EmotionScores> classify(List<FaceImage> faces) {
        first = faces.stream().findFirst();
        return classifier.classify(faces);
    }

    @Override
    public void close() {
        classifier.close();
    }
}
