package io.github.fer4j.model;

import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.network.Shape;
import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Turns the logits of a model's network into scores, in the same way for every engine: the views of a face are averaged,
 * the temperature is applied, and an answer that is not finite is refused. For classifiers that run a model on an engine of
 * their own. Immutable and thread-safe.
 */
public final class LogitScoring {

    private static final Shape FACE = new Shape(1, FaceImage.SIZE, FaceImage.SIZE);

    private final String name;
    private final List<Emotion> labels;
    private final TestTimeAugmentation views;
    private final double temperature;
    private final Map<Emotion, Double> expectedShares;

    private LogitScoring(EmotionModel model, TestTimeAugmentation views) {
        this.name = model.network().name();
        this.labels = model.labels();
        this.views = views;
        this.temperature = model.scaling().temperature();
        this.expectedShares = expectedShares(model);
    }

    private static Map<Emotion, Double> expectedShares(EmotionModel model) {
        List<Double> shares = model.provenance().labelShares();
        Map<Emotion, Double> byLabel = new HashMap<>();
        for (int i = 0; i < shares.size(); i++) {
            byLabel.put(model.labels().get(i), shares.get(i));
        }
        return Map.copyOf(byLabel);
    }

    /** Computes logits. */
    @FunctionalInterface
    public interface Network {

        /**
         * The logits of some pictures.
         *
         * @param pictures at least one; their grey values are not standardised yet
         * @return for each picture in turn, the logit of each label in the model's order
         */
        float[] logits(List<FaceImage> pictures);
    }

    /**
     * The scoring of a model.
     *
     * @param model a trained model for faces of 48x48 grey pixels
     * @param views the views of each face
     * @return a new scoring
     * @throws ModelException if the network takes other pictures
     */
    public static LogitScoring of(EmotionModel model, TestTimeAugmentation views) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(views, "views");
        if (!model.network().input().equals(FACE)) {
            throw new ModelException("network " + model.network().name() + " takes "
                    + model.network().input() + ", but faces are " + FACE);
        }
        return new LogitScoring(model, views);
    }

    /**
     * The labels in the order of the network's outputs.
     *
     * @return an immutable list
     */
    public List<Emotion> labels() {
        return labels;
    }

    /**
     * The share that each label had in training.
     *
     * @return for each label its share; empty if the model does not know
     */
    public Map<Emotion, Double> expectedShares() {
        return expectedShares;
    }

    /**
     * Scores faces, as many at once as the engine likes.
     *
     * @param faces any number
     * @param batch the most pictures that the network is given at once, at least as many as a face has views; it bounds the
     *     memory that many faces take
     * @param network computes the logits
     * @return one answer for each face, in the same order
     * @throws IllegalArgumentException if the batch is smaller than the number of views
     * @throws ModelException if a logit is not finite
     */
    public List<EmotionScores> scores(List<FaceImage> faces, int batch, Network network) {
        Objects.requireNonNull(faces, "faces");
        Objects.requireNonNull(network, "network");
        if (batch < views.count()) {
            throw new IllegalArgumentException("a batch of " + batch + " has no room for " + views.count() + " views");
        }
        // Parts of about the same size: a small rest would take the network as long as several of its pictures.
        int most = batch / views.count();
        int parts = (faces.size() + most - 1) / most;
        List<EmotionScores> scores = new ArrayList<>(faces.size());
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) faces.size() * part / parts);
            int to = (int) ((long) faces.size() * (part + 1) / parts);
            scores.addAll(scores(faces.subList(from, to), network));
        }
        return List.copyOf(scores);
    }

    private List<EmotionScores> scores(List<FaceImage> faces, Network network) {
        float[] logits = network.logits(
                faces.stream().flatMap(face -> views.of(face).stream()).toList());
        List<EmotionScores> scores = new ArrayList<>(faces.size());
        for (int face = 0; face < faces.size(); face++) {
            scores.add(EmotionScores.ofLogits(labels, averaged(logits, face)));
        }
        return scores;
    }

    /** The mean over a face's views, at the model's temperature. */
    private float[] averaged(float[] logits, int face) {
        float[] mean = new float[labels.size()];
        int first = face * views.count() * mean.length;
        for (int label = 0; label < mean.length; label++) {
            double sum = 0;
            for (int view = 0; view < views.count(); view++) {
                sum += logits[first + view * mean.length + label];
            }
            mean[label] = (float) (sum / (views.count() * temperature));
            if (!Float.isFinite(mean[label])) {
                throw new ModelException("network " + name + " gives an answer that is not finite (" + mean[label]
                        + " for " + labels.get(label) + "): its weights are too large; train it again");
            }
        }
        return mean;
    }
}
