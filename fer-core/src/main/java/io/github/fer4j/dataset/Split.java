package io.github.fer4j.dataset;

/** The parts of a data set. */
public enum Split {
    /** Faces for training: FER2013's {@code Training}. */
    TRAINING,
    /** Faces for choosing between models and settings: FER2013's {@code PublicTest}. */
    VALIDATION,
    /** Faces for the final report, used once: FER2013's {@code PrivateTest}. */
    TEST
}
