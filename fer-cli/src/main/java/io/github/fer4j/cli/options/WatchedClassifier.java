package io.github.fer4j.cli.options;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.evaluate.FaceChange;
import io.github.fer4j.evaluate.Predictions;
import io.github.fer4j.evaluate.Stability;
import io.github.fer4j.preprocess.FaceImage;
import java.util.List;
import java.util.Map;

/** Shows the progress of another classifier, which is not closed. Not thread-safe. */
public final class WatchedClassifier implements EmotionClassifier {

    /** Large enough to keep all cores busy, small enough for a few hundred megabytes. */
    private static final int BATCH_SIZE = 64;

    private final EmotionClassifier classifier;
    private final Progress progress;

    private WatchedClassifier(EmotionClassifier classifier, Progress progress) {
        this.classifier = classifier;
        this.progress = progress;
    }

    /**
     * Classifies faces, with a bar if someone is watching.
     *
     * @param classifier is not closed
     * @param faces at least one, with labels that the classifier knows
     * @return its answers
     * @throws io.github.fer4j.error.DatasetException if there is no face, or a label that the classifier lacks
     */
    public static Predictions predictions(EmotionClassifier classifier, Dataset faces) {
        try (Progress progress =
                Progress.isWatched() ? Progress.bar("classifying", "faces", 0, faces.size()) : Progress.NONE) {
            return Predictions.of(new WatchedClassifier(classifier, progress), faces, BATCH_SIZE);
        }
    }

    /**
     * Measures how stable answers are, with a bar if someone is watching.
     *
     * @param classifier is not closed
     * @param faces any number
     * @return the stability
     */
    public static Stability stability(EmotionClassifier classifier, Dataset faces) {
        List<FaceImage> images = faces.faces().stream().map(LabelledFace::face).toList();
        long all = (long) images.size() * (1 + FaceChange.values().length);
        try (Progress progress = Progress.isWatched() ? Progress.bar("changing", "faces", 0, all) : Progress.NONE) {
            return Stability.of(new WatchedClassifier(classifier, progress), images, BATCH_SIZE);
        }
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
        List<EmotionScores> scores = classifier.classify(faces);
        progress.step(faces.size(), "");
        return scores;
    }

    @Override
    public void close() {}
}
