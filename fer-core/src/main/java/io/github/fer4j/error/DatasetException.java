package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a data set cannot be read: a file is missing, a row is malformed, or a label is not known.
 *
 * <p>The message names the file, and the line where there is one. Correct the file; reading it again unchanged fails
 * again.
 */
public class DatasetException extends FerException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure where no other exception led to it.
     *
     * @param message the file and line, the reason, and what to do
     */
    public DatasetException(String message) {
        super(message);
    }

    /**
     * Reports the failure and the exception that led to it.
     *
     * @param message the file and line, the reason, and what to do
     * @param cause the exception that led to it; null if there is none
     */
    public DatasetException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
