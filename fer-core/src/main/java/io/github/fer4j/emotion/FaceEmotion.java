package io.github.fer4j.emotion;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.quality.FaceQuality;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One recognised face. Immutable, thread-safe and serializable.
 *
 * @param box where the face is, in pixels of the original picture
 * @param eyes where its eyes are, in pixels of the original picture; empty if they were not found
 * @param scores the probabilities of the emotions
 * @param emotion the answer: the most probable emotion, or {@link Emotion#UNCERTAIN} if the recognizer was told that this
 *     probability is too low
 * @param quality how good the picture of the face is; empty if nobody measured it
 */
public record FaceEmotion(
        Box box, Optional<Eyes> eyes, EmotionScores scores, Emotion emotion, Optional<FaceQuality> quality)
        implements Serializable {

    /**
     * A face.
     *
     * @param box where the face is, in pixels of the original picture
     * @param eyes where its eyes are, in pixels of the original picture; empty if they were not found
     * @param scores the probabilities of the emotions
     * @param emotion the answer: {@code scores.top()} or {@link Emotion#UNCERTAIN}
     * @param quality how good the picture of the face is; empty if nobody measured it
     * @throws IllegalArgumentException if the answer is another emotion
     */
    public FaceEmotion {
        Objects.requireNonNull(box, "box");
        Objects.requireNonNull(eyes, "eyes");
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(emotion, "emotion");
        Objects.requireNonNull(quality, "quality");
        if (!emotion.equals(Emotion.UNCERTAIN) && !emotion.equals(scores.top())) {
            throw new IllegalArgumentException(
                    "the emotion must be " + scores.top() + " or " + Emotion.UNCERTAIN + ", not " + emotion);
        }
    }

    /**
     * A face whose quality nobody measured.
     *
     * @param box where the face is, in pixels of the original picture
     * @param eyes where its eyes are, in pixels of the original picture; empty if they were not found
     * @param scores the probabilities of the emotions
     * @param emotion the answer: {@code scores.top()} or {@link Emotion#UNCERTAIN}
     * @throws IllegalArgumentException if the answer is another emotion
     */
    public FaceEmotion(Box box, Optional<Eyes> eyes, EmotionScores scores, Emotion emotion) {
        this(box, eyes, scores, emotion, Optional.empty());
    }

    /**
     * A face whose answer is its most probable emotion, and whose quality nobody measured.
     *
     * @param box where the face is, in pixels of the original picture
     * @param eyes where its eyes are, in pixels of the original picture; empty if they were not found
     * @param scores the probabilities of the emotions
     */
    public FaceEmotion(Box box, Optional<Eyes> eyes, EmotionScores scores) {
        this(box, eyes, scores, Objects.requireNonNull(scores, "scores").top());
    }

    /**
     * The most probable emotion, if it is probable enough.
     *
     * @param probability the lowest that is enough, 0..1
     * @return {@code scores().top()}, or empty if its probability is lower
     */
    public Optional<Emotion> emotionAtLeast(double probability) {
        return scores.emotionAtLeast(probability);
    }

    /**
     * The probability of the most probable emotion, also where the answer is {@link Emotion#UNCERTAIN}. With a calibrated
     * model (all that this library trains are) it says how often such an answer is right.
     *
     * @return 0..1
     */
    public float confidence() {
        return scores.of(scores.top());
    }

    private Object writeReplace() {
        return new Serialized(box, eyes.orElse(null), scores, emotion, quality.orElse(null));
    }

    /** What is written instead, for an Optional cannot be. */
    private record Serialized(
            Box box,
            @Nullable Eyes eyes,
            EmotionScores scores,
            Emotion emotion,
            @Nullable FaceQuality quality) implements Serializable {

        private Object readResolve() {
            return new FaceEmotion(box, Optional.ofNullable(eyes), scores, emotion, Optional.ofNullable(quality));
        }
    }
}
