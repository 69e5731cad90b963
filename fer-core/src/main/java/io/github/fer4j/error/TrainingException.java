package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a training cannot start or go on: settings do not fit the data or the checkpoint, or the loss is not finite.
 *
 * <p>The message names the setting or the epoch and what to change. Checkpoints of finished epochs stay intact.
 */
public class TrainingException extends FerException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure where no other exception led to it.
     *
     * @param message the setting or epoch, the reason, and what to change
     */
    public TrainingException(String message) {
        super(message);
    }

    /**
     * Reports the failure and the exception that led to it.
     *
     * @param message the setting or epoch, the reason, and what to change
     * @param cause the exception that led to it; null if there is none
     */
    public TrainingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
