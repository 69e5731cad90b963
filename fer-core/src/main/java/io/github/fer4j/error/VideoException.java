package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a video file, camera or stream cannot be opened, read or written: it is missing, of an unknown format or codec,
 * larger than the limits allow, or does not answer in time; or the disk of the output is full.
 *
 * <p>The message names the file, device or address and the reason. A camera or stream may work when tried again later; a
 * file will not.
 */
public class VideoException extends FerException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure where no other exception led to it.
     *
     * @param message the file, device or address, the reason, and what to do
     */
    public VideoException(String message) {
        super(message);
    }

    /**
     * Reports the failure and the exception that led to it.
     *
     * @param message the file, device or address, the reason, and what to do
     * @param cause the exception that led to it; null if there is none
     */
    public VideoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
