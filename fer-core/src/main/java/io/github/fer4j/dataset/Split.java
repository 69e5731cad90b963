package io.github.fer4j.dataset;

/** The parts of a data set. */
public enum Split {
    /** Faces to learn from: FER2013's {@code Training}. */
    TRAINING,
    /** Faces to choose models by: FER2013's {@code PublicTest}. */
    VALIDATION,
    /** Faces to report on, once: FER2013's {@code PrivateTest}. */
    TEST
}
