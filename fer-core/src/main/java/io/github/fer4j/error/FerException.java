package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of all errors that fer4j reports for something other than a programming mistake.
 *
 * <p>The message names the file or setting at fault, the reason, and what to do. Programming mistakes (an argument out
 * of range, use after close) are {@link IllegalArgumentException} and {@link IllegalStateException}.
 */
public class FerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An error.
     *
     * @param message what is wrong, where, and what to do
     */
    public FerException(String message) {
        super(message);
    }

    /**
     * An error with a cause.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public FerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
