package io.github.fer4j.classify;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** The weighted geometric mean of the answers of several classifiers. Thread-safe. */
final class AveragingClassifier implements EmotionClassifier {

    private final List<EmotionClassifier> members;
    private final double[] weights;
    private final List<Emotion> labels;

    AveragingClassifier(List<EmotionClassifier> members, double[] weights) {
        this.members = List.copyOf(Objects.requireNonNull(members, "members"));
        this.weights = shares(Objects.requireNonNull(weights, "weights"));
        if (members.isEmpty() || members.size() != weights.length) {
            throw new IllegalArgumentException("an average needs at least one classifier and a weight for each, not "
                    + members.size() + " classifiers and " + weights.length + " weights");
        }
        labels = members.get(0).labels();
        for (EmotionClassifier member : members) {
            if (!member.labels().containsAll(labels)) {
                throw new IllegalArgumentException("a classifier with the labels " + member.labels()
                        + " does not know all of " + labels + ", the labels of the first");
            }
        }
    }

    private static double[] shares(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        if (!(sum < Double.POSITIVE_INFINITY) || Arrays.stream(weights).anyMatch(weight -> !(weight > 0))) {
            throw new IllegalArgumentException("weights must be above 0 and finite, not " + Arrays.toString(weights));
        }
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    @Override
    public List<Emotion> labels() {
        return labels;
    }

    /** The weighted geometric mean of the members' shares, as for their answers; empty if one does not know its own. */
    @Override
    public Map<Emotion, Double> expectedShares() {
        GeometricMean mean = new GeometricMean(labels);
        for (int i = 0; i < weights.length; i++) {
            Map<Emotion, Double> shares = members.get(i).expectedShares();
            if (!shares.keySet().containsAll(labels)) {
                return Map.of();
            }
            mean.add(probabilities(label -> shares.getOrDefault(label, 0.0)), weights[i]);
        }
        Map<Emotion, Double> shares = new HashMap<>();
        mean.scores().toMap().forEach((label, share) -> shares.put(label, (double) share));
        return Map.copyOf(shares);
    }

    @Override
    public List<EmotionScores> classify(List<FaceImage> faces) {
        List<FaceImage> batch = List.copyOf(Objects.requireNonNull(faces, "faces"));
        List<GeometricMean> means =
                batch.stream().map(face -> new GeometricMean(labels)).toList();
        for (int i = 0; i < weights.length; i++) {
            List<EmotionScores> answers = members.get(i).classify(batch);
            for (int face = 0; face < batch.size(); face++) {
                EmotionScores scores = answers.get(face).among(labels);
                means.get(face).add(probabilities(scores::of), weights[i]);
            }
        }
        return means.stream().map(GeometricMean::scores).toList();
    }

    private double[] probabilities(ToDoubleFunction<Emotion> of) {
        return labels.stream().mapToDouble(of).toArray();
    }

    @Override
    public void close() {
        RuntimeException failure = null;
        for (EmotionClassifier member : members) {
            try {
                member.close();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
