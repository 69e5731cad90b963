package io.github.fer4j.emotion;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import java.util.Optional;

/**
 * One recognised face. Immutable and thread-safe.
 *
 * @param box where the face is, in pixels of the original picture
 * @param eyes where its eyes are, in pixels of the original picture; empty if they were not found
 * @param scores the probabilities of the emotions
 * @param uncertainBelow the confidence below which the answer is {@link Emotion#UNCERTAIN}, 0..1; 0 for never
 */
public record FaceEmotion(Box box, Optional<Eyes> eyes, EmotionScores scores, double uncertainBelow) {

    /**
     * A face whose answer is always its most probable emotion.
     *
     * @param box where the face is, in pixels of the original picture
     * @param eyes where its eyes are, in pixels of the original picture; empty if they were not found
     * @param scores the probabilities of the emotions
     */
    public FaceEmotion(Box box, Optional<Eyes> eyes, EmotionScores scores) {
        this(box, eyes, scores, 0);
    }

    /**
     * The answer: the most probable emotion, or {@link Emotion#UNCERTAIN} if even that is too improbable.
     *
     * @return {@code scores().top()}, unless {@link #confidence()} is below {@link #uncertainBelow()}
     */
    public Emotion emotion() {
        return emotionAtLeast(uncertainBelow).orElse(Emotion.UNCERTAIN);
    }

    /**
     * The most probable emotion, if it is probable enough to be told.
     *
     * @param probability the least that is enough, 0..1
     * @return {@code scores().top()}, or empty if its probability is lower
     */
    public Optional<Emotion> emotionAtLeast(double probability) {
        return scores.emotionAtLeast(probability);
    }

    /**
     * The probability of the most probable emotion, whether it is certain enough or not. With a calibrated model (all
     * that this library trains are) it says how often such an answer is right.
     *
     * @return 0..1
     */
    public float confidence() {
        return scores.of(scores.top());
    }
}
