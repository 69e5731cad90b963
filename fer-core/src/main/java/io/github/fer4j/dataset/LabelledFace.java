package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Optional;

/**
 * A face with its true emotion.
 *
 * @param face the picture
 * @param emotion the label
 * @param split the part of the data set it belongs to
 * @param votes what several people said of it, if that is known
 */
public record LabelledFace(FaceImage face, Emotion emotion, Split split, Optional<EmotionVotes> votes) {

    /**
     * A face without votes.
     *
     * @param face the picture
     * @param emotion the label
     * @param split the part of the data set it belongs to
     */
    public LabelledFace(FaceImage face, Emotion emotion, Split split) {
        this(face, emotion, split, Optional.empty());
    }

    /**
     * The same face with votes.
     *
     * @param known what several people said of it
     * @return a new labelled face
     */
    public LabelledFace with(EmotionVotes known) {
        return new LabelledFace(face, emotion, split, Optional.of(known));
    }
}
