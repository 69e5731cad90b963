package io.github.fer4j.video;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.image.Box;
import java.io.Serializable;
import java.util.Objects;

/**
 * A face in a frame of a video, followed over time. Immutable and serializable.
 *
 * @param track the number of the person followed, from 1; a number is given once within a video
 * @param face what was recognised in this frame alone
 * @param smoothed the scores smoothed over the track's past
 * @param shown the emotion to show. It comes from the smoothed scores and changes only when another emotion clearly
 *     leads, so that it does not flicker. It is {@link Emotion#UNCERTAIN} where its smoothed probability is below the
 *     recognizer's {@code uncertainBelow}
 */
public record TrackedFace(long track, FaceEmotion face, EmotionScores smoothed, Emotion shown) implements Serializable {

    /**
     * A face.
     *
     * @param track the number of the person followed, from 1
     * @param face what was recognised in this frame alone
     * @param smoothed the scores smoothed over the track's past
     * @param shown the emotion to show
     */
    public TrackedFace {
        Objects.requireNonNull(face, "face");
        Objects.requireNonNull(smoothed, "smoothed");
        Objects.requireNonNull(shown, "shown");
    }

    /**
     * Where the face is.
     *
     * @return in pixels of the frame
     */
    public Box box() {
        return face.box();
    }

    /**
     * How sure the answer is: the smoothed probability of the emotion shown. Where {@link Emotion#UNCERTAIN} is shown, it
     * is the highest smoothed probability.
     *
     * @return 0..1
     */
    public float confidence() {
        return smoothed.of(shown.equals(Emotion.UNCERTAIN) ? smoothed.top() : shown);
    }
}
