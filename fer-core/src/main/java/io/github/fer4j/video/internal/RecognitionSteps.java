package io.github.fer4j.video.internal;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.video.VideoFrame;
import java.util.List;

/**
 * What a recognizer does to a single picture, in the steps that a video interleaves with following and smoothing.
 *
 * <p>Implementations are thread-safe.
 */
public interface RecognitionSteps {

    /**
     * Finds faces.
     *
     * @param frame of any format and size
     * @param search where, and of which sizes
     * @return the faces, in any order
     */
    List<DetectedFace> detect(VideoFrame frame, SearchWindow search);

    /**
     * Leaves out faces that are too small or too many.
     *
     * @param found all faces of a frame
     * @return those to recognise
     */
    default List<DetectedFace> choose(List<DetectedFace> found) {
        return found;
    }

    /**
     * Classifies the faces of a frame in one batch.
     *
     * @param frame where they were found
     * @param faces at least one
     * @return one answer for each face, in the same order
     */
    List<EmotionScores> classify(VideoFrame frame, List<DetectedFace> faces);

    /**
     * The labels that the classifier knows.
     *
     * @return an immutable list in the model's order
     */
    List<Emotion> labels();

    /**
     * Faces whose picture is worse in a frame are left out of its result, and not classified.
     *
     * @return 0..1, a score of {@link io.github.fer4j.quality.FaceQuality}
     */
    default double minimumQuality() {
        return 0;
    }

    /**
     * Faces whose most probable emotion is less probable in a frame are left out of its result.
     *
     * @return 0..1
     */
    double minimumConfidence();

    /**
     * The probability below which an answer is {@link Emotion#UNCERTAIN}, in a frame alone and smoothed.
     *
     * @return 0..1; 0 for never
     */
    default double uncertainBelow() {
        return 0;
    }
}
