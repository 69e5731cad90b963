package io.github.fer4j.examples.evaluate;

import io.github.fer4j.Emotion;
import io.github.fer4j.EmotionScores;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.examples.options.Progress;
import io.github.fer4j.preprocess.FaceImage;
import java.util.List;

/** Shows the progress of another classifier, which is not closed. Not thread-safe. */
final class WatchedClassifier implements EmotionClassifier {

    private final EmotionClassifier classifier;
    private final Progress progress;

    WatchedClassifier(EmotionClassifier classifier, Progress progress) {
        this.classifier = classifier;
        this.progress = progress;
    }

    @Override
    public List<Emotion> labels() {
        return classifier.labels();
    }

    @Override
    public List<EmotionScores> classify(List<FaceImage> faces) {
        List<EmotionScores> scores = classifier.classify(faces);
        progress.step(faces.size(), "");
        return scores;
    }

    @Override
    public void close() {}
}
