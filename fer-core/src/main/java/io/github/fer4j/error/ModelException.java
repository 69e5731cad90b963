package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a model file cannot be read, written or used: it is missing, truncated, altered, of an unknown format version,
 * larger than the limits allow, or its weights do not fit its network.
 *
 * <p>The message names the model and the reason. Use another copy of the file, or, if the message names a limit and the
 * file is trusted, raise this limit.
 */
public class ModelException extends FerException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure where no other exception led to it.
     *
     * @param message the name of the model, the reason, and what to do
     */
    public ModelException(String message) {
        super(message);
    }

    /**
     * Reports the failure and the exception that led to it.
     *
     * @param message the name of the model, the reason, and what to do
     * @param cause the exception that led to it; null if there is none
     */
    public ModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
