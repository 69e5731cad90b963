package io.github.fer4j.model.training;

/** What a network learns to answer. */
public enum Supervision {
    /** The label of each face. */
    LABELS,
    /** The share of votes that each label of a face has. A face without votes teaches its label. */
    VOTES,
    /**
     * Both at once, with two groups of outputs on shared layers: one for the labels of the data, one for the votes with
     * the labels of {@link io.github.fer4j.emotion.Emotion#FERPLUS} (multi-task learning, Caruana, 1997). The training
     * gives two models.
     */
    LABELS_AND_VOTES
}
