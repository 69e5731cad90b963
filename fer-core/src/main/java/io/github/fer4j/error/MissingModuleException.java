package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/** No implementation of a part was found on the class path; the message names the Maven dependency to add. */
public class MissingModuleException extends FerException {

    private static final long serialVersionUID = 1L;

    /**
     * An error.
     *
     * @param message what is wrong, where, and what to do
     */
    public MissingModuleException(String message) {
        super(message);
    }

    /**
     * An error with a cause.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public MissingModuleException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
