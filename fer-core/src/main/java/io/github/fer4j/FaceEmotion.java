package io.github.fer4j;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import java.util.Optional;

/**
 * One recognised face.
 *
 * @param box where the face is, in pixels of the original picture
 * @param eyes where its eyes are, in pixels of the original picture; empty if they were not found
 * @param scores the probabilities of the emotions
 */
public record FaceEmotion(Box box, Optional<Eyes> eyes, EmotionScores scores) {

    /**
     * The most probable emotion.
     *
     * @return {@code scores().top()}
     */
    public Emotion emotion() {
        return scores.top();
    }

    /**
     * The probability of the most probable emotion.
     *
     * @return 0..1
     */
    public float confidence() {
        return scores.of(scores.top());
    }
}
