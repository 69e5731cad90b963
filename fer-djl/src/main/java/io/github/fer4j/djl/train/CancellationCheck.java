package io.github.fer4j.djl.train;

import io.github.fer4j.error.TrainingCancelledException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Ends a training that was cancelled, or whose thread was interrupted. For the training thread. */
final class CancellationCheck {

    private final BooleanSupplier cancelled;
    private final @Nullable CheckpointFolder checkpoints;
    private int epochsDone;

    CancellationCheck(BooleanSupplier cancelled, @Nullable CheckpointFolder checkpoints) {
        this.cancelled = cancelled;
        this.checkpoints = checkpoints;
    }

    /** Notes how many epochs are finished and saved. */
    void finished(int epochs) {
        epochsDone = epochs;
    }

    /** Whether the training should end. */
    boolean isDue() {
        return cancelled.getAsBoolean() || Thread.currentThread().isInterrupted();
    }

    /**
     * Does nothing while the training may go on. An interruption is kept.
     *
     * @throws TrainingCancelledException if it should end
     */
    void check() {
        if (isDue()) {
            throw exception(null);
        }
    }

    TrainingCancelledException exception(@Nullable Throwable cause) {
        String how = cancelled.getAsBoolean() ? "cancelled" : "interrupted";
        String advice = checkpoints == null
                ? "without checkpoints it cannot be resumed"
                : epochsDone == 0 ? "there is no checkpoint yet" : "resume it from " + checkpoints.file();
        return new TrainingCancelledException(
                "the training was " + how + " after " + epochsDone + " finished epochs: " + advice, cause);
    }
}
