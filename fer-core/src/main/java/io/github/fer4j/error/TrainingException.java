package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/** A training cannot start or go on: settings that do not fit the checkpoint, a loss that is not finite. */
public class TrainingException extends FerException {

    private static final long serialVersionUID = 1L;

    /**
     * An error.
     *
     * @param message what is wrong, where, and what to do
     */
    public TrainingException(String message) {
        super(message);
    }

    /**
     * An error with a cause.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public TrainingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
