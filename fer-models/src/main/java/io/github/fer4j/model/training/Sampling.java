package io.github.fer4j.model.training;

/** How often the faces of each label are shown in an epoch; its length stays that of the training split. */
public enum Sampling {
    /** Each face once. */
    NATURAL,
    /** Each label by the square root of its number of faces: rare ones more often, common ones less. */
    SQUARE_ROOT,
    /** Each label as often as any other. */
    BALANCED
}
