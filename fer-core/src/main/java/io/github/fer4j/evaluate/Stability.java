package io.github.fer4j.evaluate;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How often a classifier's answer stays the same when a face changes a little: the share of faces whose most probable
 * emotion is that of the unchanged face. It needs no labels. Immutable and thread-safe.
 *
 * @param faces how many faces were looked at
 * @param agreement for each change the share of faces whose answer stays, 0..1; 0 without faces
 */
public record Stability(long faces, Map<FaceChange, Double> agreement) {

    /**
     * A stability.
     *
     * @param faces how many faces were looked at
     * @param agreement for each change the share of faces whose answer stays, 0..1; copied
     * @throws IllegalArgumentException if a change is missing
     */
    public Stability {
        agreement = Map.copyOf(Objects.requireNonNull(agreement, "agreement"));
        if (agreement.size() != FaceChange.values().length) {
            throw new IllegalArgumentException("not every change has a share: " + agreement);
        }
    }

    /**
     * Classifies faces as they are and with each change.
     *
     * @param classifier stays open
     * @param faces any number; the time grows with it and with the number of changes
     * @param batchSize the number of faces that are classified at once, at least 1; memory grows in proportion
     * @return the stability
     * @throws IllegalArgumentException if the batch size is below 1
     */
    public static Stability of(EmotionClassifier classifier, List<FaceImage> faces, int batchSize) {
        Objects.requireNonNull(classifier, "classifier");
        Objects.requireNonNull(faces, "faces");
        if (batchSize < 1) {
            throw new IllegalArgumentException("the batch size must be at least 1, not " + batchSize);
        }
        List<Emotion> plain = answers(classifier, faces, batchSize);
        Map<FaceChange, Double> agreement = new EnumMap<>(FaceChange.class);
        for (FaceChange change : FaceChange.values()) {
            List<FaceImage> changed = faces.stream().map(change::apply).toList();
            agreement.put(change, agreement(plain, answers(classifier, changed, batchSize)));
        }
        return new Stability(faces.size(), agreement);
    }

    private static List<Emotion> answers(EmotionClassifier classifier, List<FaceImage> faces, int batchSize) {
        List<Emotion> answers = new ArrayList<>(faces.size());
        for (int start = 0; start < faces.size(); start += batchSize) {
            classifier.classify(faces.subList(start, Math.min(faces.size(), start + batchSize))).stream()
                    .map(EmotionScores::top)
                    .forEach(answers::add);
        }
        return answers;
    }

    private static double agreement(List<Emotion> first, List<Emotion> second) {
        int same = 0;
        for (int i = 0; i < first.size(); i++) {
            same += first.get(i).equals(second.get(i)) ? 1 : 0;
        }
        return first.isEmpty() ? 0 : (double) same / first.size();
    }

    /**
     * The mean over all changes.
     *
     * @return 0..1
     */
    public double mean() {
        return agreement.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }
}
