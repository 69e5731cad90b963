package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a source of frames if a video is truncated or damaged from some place on. All frames before the damage were
 * delivered, and results made from them are valid.
 *
 * <p>The message names the file and the place. A recognition run catches this exception and ends as if the video ended
 * there; its summary tells of the damage.
 */
public class DamagedVideoException extends VideoException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure.
     *
     * @param message the file, the time of the damage, and what is wrong
     * @param cause the exception that led to it; null if there is none
     */
    public DamagedVideoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
