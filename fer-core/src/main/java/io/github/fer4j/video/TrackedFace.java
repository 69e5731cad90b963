package io.github.fer4j.video;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.image.Box;

/**
 * A face in a frame of a video, followed over time.
 *
 * @param track the number of the person followed, from 1; never given again within a video
 * @param face what was recognised in this frame alone
 * @param smoothed the scores smoothed over the track's past
 * @param shown the emotion to show: that of the smoothed scores, but it changes only once another one clearly leads
 */
public record TrackedFace(long track, FaceEmotion face, EmotionScores smoothed, Emotion shown) {

    /**
     * Where the face is.
     *
     * @return in pixels of the frame
     */
    public Box box() {
        return face.box();
    }
}
