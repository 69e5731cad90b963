package io.github.fer4j.classify;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The geometric mean of the answers to several views of a face. Thread-safe if what it uses is. */
final class ViewsClassifier implements EmotionClassifier {

    private final EmotionClassifier classifier;
    private final TestTimeAugmentation views;

    ViewsClassifier(EmotionClassifier classifier, TestTimeAugmentation views) {
        this.classifier = classifier;
        this.views = views;
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
        List<FaceImage> pictures =
                faces.stream().flatMap(face -> views.of(face).stream()).toList();
        List<EmotionScores> answers = classifier.classify(pictures);
        if (answers.size() != pictures.size()) {
            throw new IllegalStateException(classifier.getClass().getName() + " gave " + answers.size()
                    + " answers for " + pictures.size() + " faces");
        }
        List<EmotionScores> means = new ArrayList<>(faces.size());
        for (int face = 0; face < faces.size(); face++) {
            means.add(GeometricMean.of(labels(), answers.subList(face * views.count(), (face + 1) * views.count())));
        }
        return List.copyOf(means);
    }

    @Override
    public void close() {
        classifier.close();
    }
}
