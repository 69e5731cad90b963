package io.github.fer4j.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a training that was cancelled, or whose thread was interrupted, before it was complete.
 *
 * <p>The message says how many epochs were finished. The checkpoint of the last finished epoch is intact: resume from it,
 * or discard it. After an interruption the interrupt status of the thread is set.
 */
public class TrainingCancelledException extends TrainingException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure where no other exception led to it.
     *
     * @param message how far the training came, and how to go on
     */
    public TrainingCancelledException(String message) {
        super(message);
    }

    /**
     * Reports the failure and the exception that led to it.
     *
     * @param message how far the training came, and how to go on
     * @param cause the exception that led to it; null if there is none
     */
    public TrainingCancelledException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
