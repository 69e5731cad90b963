package io.github.fer4j.model.training;

/** How often the faces of each label are shown in an epoch. An epoch always has as many faces as the training split. */
public enum Sampling {
    /** Each face is shown once. */
    NATURAL,
    /** Each label is shown in proportion to the square root of its number of faces: rare labels more often than before. */
    SQUARE_ROOT,
    /** Each label is shown equally often. Faces of rare labels are repeated, faces of common ones are left out. */
    BALANCED
}
