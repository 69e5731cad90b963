package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of all exceptions by which fer4j reports something other than a programming mistake: a bad file, a missing
 * dependency, a full disk.
 *
 * <p>The message names the file or setting, the reason, and what to do. Catch a subclass to handle one kind of failure, or
 * this class to handle all. Programming mistakes are reported by the exceptions of Java: {@link NullPointerException} for
 * a null argument, {@link IllegalArgumentException} for one that is out of range, {@link IllegalStateException} for use
 * after close.
 */
public class FerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure where no other exception led to it.
     *
     * @param message the file or setting at fault, the reason, and what to do
     */
    public FerException(String message) {
        super(message);
    }

    /**
     * Reports the failure and the exception that led to it.
     *
     * @param message the file or setting at fault, the reason, and what to do
     * @param cause the exception that led to it; null if there is none
     */
    public FerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
