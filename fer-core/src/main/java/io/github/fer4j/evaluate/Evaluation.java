package io.github.fer4j.evaluate;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.error.DatasetException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * How well a classifier recognises labelled faces: the confusion matrix, from which the metrics are computed, calibration
 * and mean negative log-likelihood. {@link EvaluationTable} prints it.
 *
 * <p>The classifier declares the labels and their order. Immutable, thread-safe and serializable.
 *
 * @param matrix counts by true and predicted label
 * @param calibration how well confidence agrees with accuracy
 * @param negativeLogLikelihood the mean over all faces of {@code -ln(probability of the true label)}, 0 or more; a
 *     probability below 1e-12 counts as 1e-12, so that one impossible face does not make it infinite
 */
public record Evaluation(ConfusionMatrix matrix, Calibration calibration, double negativeLogLikelihood)
        implements Serializable {

    /**
     * An evaluation.
     *
     * @param matrix counts by true and predicted label
     * @param calibration how well confidence agrees with accuracy
     * @param negativeLogLikelihood 0 or more
     * @throws IllegalArgumentException if the last is negative or not a number
     */
    public Evaluation {
        Objects.requireNonNull(matrix, "matrix");
        Objects.requireNonNull(calibration, "calibration");
        if (!(negativeLogLikelihood >= 0)) {
            throw new IllegalArgumentException(
                    "negativeLogLikelihood must be at least 0, not " + negativeLogLikelihood);
        }
    }

    /**
     * Classifies all faces of a data set and compares the answers with their labels. Labels are matched by emotion: the
     * classifier may have them in another order, and more of them.
     *
     * @param classifier stays open
     * @param data at least one face; take {@link Dataset#split} to evaluate on one split
     * @param batchSize the number of faces that are classified at once, at least 1; memory grows in proportion
     * @return the evaluation
     * @throws DatasetException if the data set has no face, or a label that the classifier lacks
     * @throws IllegalArgumentException if the batch size is below 1
     */
    public static Evaluation of(EmotionClassifier classifier, Dataset data, int batchSize) {
        return Predictions.of(classifier, data, batchSize).evaluation();
    }

    /**
     * Begins an evaluation, to which answers are added one by one.
     *
     * @param labels the labels of the classifier, at least one, each once, without {@link Emotion#UNCERTAIN}
     * @return a builder without faces
     * @throws IllegalArgumentException if there is no label, or a label stands twice or is {@link Emotion#UNCERTAIN}
     */
    public static Builder builder(List<Emotion> labels) {
        return new Builder(labels);
    }

    /**
     * Accuracy, balanced accuracy, macro-F1 and the measures of each label.
     *
     * @return the measures of the matrix
     */
    public Metrics metrics() {
        return Metrics.of(matrix);
    }

    /**
     * The number of faces.
     *
     * @return the total of the matrix
     */
    public long faces() {
        return matrix.total();
    }

    /** Adds answers one by one. It can be used again after {@link #build()}. Not thread-safe. */
    public static final class Builder {

        private static final double LEAST_PROBABILITY = 1e-12;

        private final ConfusionMatrix.Builder matrix;
        private final Calibration.Builder calibration = Calibration.builder();
        private double sum;
        private long faces;

        private Builder(List<Emotion> labels) {
            this.matrix = ConfusionMatrix.builder(labels);
        }

        /**
         * Adds the answer for one face.
         *
         * @param actual its true label
         * @param scores the classifier's answer
         * @return this builder
         * @throws IllegalArgumentException if the true or the predicted label is not among the labels
         */
        public Builder add(Emotion actual, EmotionScores scores) {
            Objects.requireNonNull(actual, "actual");
            Objects.requireNonNull(scores, "scores");
            Emotion predicted = scores.top();
            matrix.add(actual, predicted);
            calibration.add(scores.of(predicted), predicted.equals(actual));
            // A probability above 1 by a rounding error must not make the likelihood negative.
            sum -= Math.log(Math.min(1, Math.max(LEAST_PROBABILITY, scores.of(actual))));
            faces++;
            return this;
        }

        /**
         * The evaluation of the answers added so far.
         *
         * @return a new value; answers that are added later do not change it
         */
        public Evaluation build() {
            return new Evaluation(matrix.build(), calibration.build(), faces == 0 ? 0 : sum / faces);
        }
    }
}
