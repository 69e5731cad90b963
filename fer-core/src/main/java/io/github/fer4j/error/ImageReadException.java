package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a picture file, stream or byte array cannot be read: it is missing, empty, truncated, in a format that cannot
 * be read, or larger than the limits allow.
 *
 * <p>The message names the picture and the reason. Skip the picture and go on with the next; reading the same bytes again
 * fails again. If the message names a limit and the picture is trusted, raise this limit.
 */
public class ImageReadException extends FerException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure where no other exception led to it.
     *
     * @param message the name of the picture, the reason, and what to do
     */
    public ImageReadException(String message) {
        super(message);
    }

    /**
     * Reports the failure and the exception that led to it.
     *
     * @param message the name of the picture, the reason, and what to do
     * @param cause the exception that led to it; null if there is none
     */
    public ImageReadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
