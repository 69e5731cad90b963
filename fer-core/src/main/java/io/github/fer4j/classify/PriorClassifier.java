package io.github.fer4j.classify;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.preprocess.FaceImage;
import java.util.List;

/** The answers of another classifier, each probability times a factor of its label. As thread-safe as the other. */
final class PriorClassifier implements EmotionClassifier {

    private final EmotionClassifier classifier;
    private final List<Double> factors;

    PriorClassifier(EmotionClassifier classifier, List<Double> factors) {
        this.classifier = classifier;
        this.factors = List.copyOf(factors);
    }

    @Override
    public List<Emotion> labels() {
        return classifier.labels();
    }

    @Override
    public List<EmotionScores> classify(List<FaceImage> faces) {
        return classifier.classify(faces).stream().map(this::weighted).toList();
    }

    /** The answer stays as it is if all that it leaves possible has the share 0. */
    private EmotionScores weighted(EmotionScores scores) {
        List<Emotion> labels = labels();
        double[] products = new double[labels.size()];
        double sum = 0;
        for (int i = 0; i < products.length; i++) {
            products[i] = scores.of(labels.get(i)) * factors.get(i);
            sum += products[i];
        }
        if (sum == 0) {
            return scores;
        }
        float[] probabilities = new float[products.length];
        for (int i = 0; i < products.length; i++) {
            probabilities[i] = (float) (products[i] / sum);
        }
        return EmotionScores.of(labels, probabilities);
    }

    @Override
    public void close() {
        classifier.close();
    }
}
