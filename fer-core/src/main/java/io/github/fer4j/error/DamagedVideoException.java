package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/**
 * A video is truncated or damaged from some place on. All frames before the damage have been delivered, and what was
 * made of them stands.
 */
public class DamagedVideoException extends VideoException {

    private static final long serialVersionUID = 1L;

    /**
     * An error.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public DamagedVideoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
