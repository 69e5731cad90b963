package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/**
 * A video, camera or stream cannot be opened, read or written: missing, of an unknown format or codec, damaged, or the
 * output cannot be written.
 */
public class VideoException extends FerException {

    private static final long serialVersionUID = 1L;

    /**
     * An error.
     *
     * @param message what is wrong, where, and what to do
     */
    public VideoException(String message) {
        super(message);
    }

    /**
     * An error with a cause.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public VideoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
