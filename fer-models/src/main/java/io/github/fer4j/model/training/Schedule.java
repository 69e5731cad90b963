package io.github.fer4j.model.training;

/** How the learning rate falls after the warm-up. */
public enum Schedule {
    /** Along half a cosine, from the full rate to zero at the last step. */
    COSINE,
    /** To a fifth whenever validation accuracy has not grown for five epochs. */
    PLATEAU,
    /** Not at all. */
    CONSTANT
}
