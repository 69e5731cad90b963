package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/** A native library cannot be unpacked or loaded; the message says what to delete, set or install. */
public class NativeLibraryException extends FerException {

    private static final long serialVersionUID = 1L;

    /**
     * An error.
     *
     * @param message what is wrong, where, and what to do
     */
    public NativeLibraryException(String message) {
        super(message);
    }

    /**
     * An error with a cause.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public NativeLibraryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
