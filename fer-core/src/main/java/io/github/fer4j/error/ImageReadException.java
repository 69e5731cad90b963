package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/** A picture cannot be read: missing, empty, truncated, of an unknown format or too large. Trying again does not help. */
public class ImageReadException extends FerException {

    private static final long serialVersionUID = 1L;

    /**
     * An error.
     *
     * @param message what is wrong, where, and what to do
     */
    public ImageReadException(String message) {
        super(message);
    }

    /**
     * An error with a cause.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public ImageReadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
