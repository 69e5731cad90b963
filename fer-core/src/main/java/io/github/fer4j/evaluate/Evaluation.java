package io.github.fer4j.evaluate;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.error.DatasetException;
import java.util.List;

/**
 * What a classifier makes of labelled faces: counts, from which the metrics follow, calibration and mean negative
 * log-likelihood. {@link EvaluationTable} prints it.
 *
 * <p>Labels and their order are those of the classifier. Immutable and thread-safe.
 *
 * @param matrix counts by true and predicted label
 * @param calibration how far confidence can be believed
 * @param negativeLogLikelihood the mean over all faces of {@code -ln(probability of the true label)}, 0 or more; a
 *     probability below 1e-12 counts as 1e-12, so that one impossible face does not make it infinite
 */
public record Evaluation(ConfusionMatrix matrix, Calibration calibration, double negativeLogLikelihood) {

    /**
     * Classifies all faces of a data set and compares the answers with their labels. Labels are matched by emotion: the
     * classifier may have them in another order, and more of them.
     *
     * @param classifier is not closed
     * @param data at least one face; select the split to evaluate on beforehand
     * @param batchSize how many faces to classify at once, at least 1; bounds the memory needed
     * @return the evaluation
     * @throws DatasetException if the data set has no face, or a label that the classifier lacks
     * @throws IllegalArgumentException if the batch size is below 1
     */
    public static Evaluation of(EmotionClassifier classifier, Dataset data, int batchSize) {
        return Predictions.of(classifier, data, batchSize).evaluation();
    }

    /**
     * An evaluation to be gathered face by face.
     *
     * @param labels those of the classifier, at least one, each once
     * @return a builder without faces
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
     * @return that of the matrix
     */
    public long faces() {
        return matrix.total();
    }

    /** Gathers answers one by one. It may be used on after {@link #build()}. Not thread-safe. */
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
            Emotion predicted = scores.top();
            matrix.add(actual, predicted);
            calibration.add(scores.of(predicted), predicted.equals(actual));
            // A probability may lie a rounding error above 1; the likelihood of no face is better than certain.
            sum -= Math.log(Math.min(1, Math.max(LEAST_PROBABILITY, scores.of(actual))));
            faces++;
            return this;
        }

        /**
         * The evaluation of the answers added so far.
         *
         * @return a new value that later adding does not change
         */
        public Evaluation build() {
            return new Evaluation(matrix.build(), calibration.build(), faces == 0 ? 0 : sum / faces);
        }
    }
}
