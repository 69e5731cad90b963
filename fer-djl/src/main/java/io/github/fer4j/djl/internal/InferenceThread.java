package io.github.fer4j.djl.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of the process on which all inference runs.
 *
 * <p>PyTorch keeps memory for every thread that ever entered it, so callers' threads must not; one is enough, as large
 * batches are spread over the processors anyway. It is a daemon and lives as long as the process. Thread-safe.
 */
public final class InferenceThread {

    private static final ExecutorService EXECUTOR = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "fer4j-inference");
        thread.setDaemon(true);
        return thread;
    });

    private InferenceThread() {}

    /** Runs a task there and waits for its answer, even if interrupted meanwhile; the interruption is kept. */
    public static <T> T call(Callable<T> task) {
        Future<T> future = EXECUTOR.submit(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unchecked(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
