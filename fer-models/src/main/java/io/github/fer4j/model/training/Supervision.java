package io.github.fer4j.model.training;

/** What a network learns to answer. */
public enum Supervision {
    /** The label of each face. */
    LABELS,
    /** The share of the votes that each label has; the label itself for a face without votes. */
    VOTES,
    /**
     * Both at once, each by outputs of its own on shared layers: the labels of the data, and the votes by the labels of
     * {@link io.github.fer4j.emotion.Emotion#FERPLUS} (multi-task learning, Caruana, 1997). It gives two models.
     */
    LABELS_AND_VOTES
}
