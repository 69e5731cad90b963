package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/** A data set is malformed; the message names the file and the line. Trying again does not help. */
public class DatasetException extends FerException {

    private static final long serialVersionUID = 1L;

    /**
     * An error.
     *
     * @param message what is wrong, where, and what to do
     */
    public DatasetException(String message) {
        super(message);
    }

    /**
     * An error with a cause.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public DatasetException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
