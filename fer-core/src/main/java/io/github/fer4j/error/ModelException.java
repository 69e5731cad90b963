package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/** A model file cannot be used: truncated, altered, of an unknown version, or not fitting its own topology. */
public class ModelException extends FerException {

    private static final long serialVersionUID = 1L;

    /**
     * An error.
     *
     * @param message what is wrong, where, and what to do
     */
    public ModelException(String message) {
        super(message);
    }

    /**
     * An error with a cause.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public ModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
