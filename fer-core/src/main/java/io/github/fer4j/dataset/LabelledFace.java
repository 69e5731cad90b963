package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Objects;
import java.util.Optional;

/**
 * A face with its true emotion. Immutable and thread-safe.
 *
 * @param face the picture
 * @param emotion the label
 * @param split the split that it belongs to
 * @param votes the votes of several people on its emotion, if there are any
 */
public record LabelledFace(FaceImage face, Emotion emotion, Split split, Optional<EmotionVotes> votes) {

    /**
     * A face, with votes or without.
     *
     * @param face the picture
     * @param emotion the label
     * @param split the split that it belongs to
     * @param votes the votes of several people on its emotion, or empty
     */
    public LabelledFace {
        Objects.requireNonNull(face, "face");
        Objects.requireNonNull(emotion, "emotion");
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(votes, "votes");
    }

    /**
     * A face without votes.
     *
     * @param face the picture
     * @param emotion the label
     * @param split the split that it belongs to
     */
    public LabelledFace(FaceImage face, Emotion emotion, Split split) {
        this(face, emotion, split, Optional.empty());
    }

    /**
     * The same face with votes.
     *
     * @param known the votes of several people on its emotion
     * @return a new labelled face
     */
    public LabelledFace with(EmotionVotes known) {
        return new LabelledFace(face, emotion, split, Optional.of(Objects.requireNonNull(known, "known")));
    }
}
