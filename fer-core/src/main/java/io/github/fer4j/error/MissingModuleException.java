package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if the class path has no implementation of a part that is needed: a face detector, a preprocessor, a classifier,
 * an image reader or a video reader.
 *
 * <p>The message names the Maven dependency to add, and how to give the part by hand instead.
 */
public class MissingModuleException extends FerException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure where no other exception led to it.
     *
     * @param message the part, the Maven dependency to add, and what was found instead
     */
    public MissingModuleException(String message) {
        super(message);
    }

    /**
     * Reports the failure and the exception that led to it.
     *
     * @param message the part, the Maven dependency to add, and what was found instead
     * @param cause the exception that led to it; null if there is none
     */
    public MissingModuleException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
