package io.github.fer4j.model.training;

/** How the learning rate falls after the warm-up. */
public enum Schedule {
    /** It follows half a cosine, from the full rate to zero at the last step. */
    COSINE,
    /** It falls to a fifth whenever validation accuracy has not grown for five epochs. */
    PLATEAU,
    /** It stays the same. */
    CONSTANT
}
