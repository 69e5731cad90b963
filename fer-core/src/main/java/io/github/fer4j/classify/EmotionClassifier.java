package io.github.fer4j.classify;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.preprocess.FaceImage;
import java.util.List;
import java.util.Map;

/**
 * Gives faces the probabilities of their emotions.
 *
 * <p>Implementations are thread-safe. The answer for a face does not depend on the others in its batch, beyond the
 * rounding of floating-point sums.
 */
public interface EmotionClassifier extends AutoCloseable {

    /**
     * The labels in the order of the network's outputs.
     *
     * @return an immutable list, each label once
     */
    List<Emotion> labels();

    /**
     * The share that each label had in training, which is what the classifier expects before it sees a face; for {@link
     * LabelPrior}.
     *
     * @return for each label its share, with the sum 1; empty if not known, as by default
     */
    default Map<Emotion, Double> expectedShares() {
        return Map.of();
    }

    /**
     * Classifies faces in one batch.
     *
     * @param faces any number; an empty list is answered with an empty list
     * @return one answer for each face, in the same order
     * @throws IllegalStateException after {@link #close()}
     */
    List<EmotionScores> classify(List<FaceImage> faces);

    /** Releases what the classifier holds. Closing twice is harmless. */
    @Override
    void close();
}
