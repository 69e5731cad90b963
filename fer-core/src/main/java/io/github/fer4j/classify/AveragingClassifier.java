package io.github.fer4j.classify;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The weighted geometric mean of the answers of several classifiers. Thread-safe. */
final class AveragingClassifier implements EmotionClassifier {

    /** What a probability of 0 counts as, so that one member alone cannot exclude an emotion. */
    private static final double LEAST_PROBABILITY = 1e-12;

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
        double[] logits = new double[labels.size()];
        for (int i = 0; i < weights.length; i++) {
            Map<Emotion, Double> shares = members.get(i).expectedShares();
            if (!shares.keySet().containsAll(labels)) {
                return Map.of();
            }
            for (int label = 0; label < logits.length; label++) {
                logits[label] +=
                        weights[i] * Math.log(Math.max(LEAST_PROBABILITY, shares.getOrDefault(labels.get(label), 0.0)));
            }
        }
        Map<Emotion, Double> mean = new HashMap<>();
        EmotionScores.ofLogits(labels, logits).toMap().forEach((label, share) -> mean.put(label, (double) share));
        return Map.copyOf(mean);
    }

    @Override
    public List<EmotionScores> classify(List<FaceImage> faces) {
        List<FaceImage> batch = List.copyOf(Objects.requireNonNull(faces, "faces"));
        double[][] logits = new double[batch.size()][labels.size()];
        for (int i = 0; i < weights.length; i++) {
            add(members.get(i).classify(batch), weights[i], logits);
        }
        List<EmotionScores> answers = new ArrayList<>(batch.size());
        for (double[] face : logits) {
            answers.add(EmotionScores.ofLogits(labels, face));
        }
        return List.copyOf(answers);
    }

    private void add(List<EmotionScores> answers, double weight, double[][] logits) {
        for (int face = 0; face < logits.length; face++) {
            EmotionScores scores = answers.get(face).among(labels);
            for (int label = 0; label < labels.size(); label++) {
                logits[face][label] += weight * Math.log(Math.max(LEAST_PROBABILITY, scores.of(labels.get(label))));
            }
        }
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
