package io.github.fer4j.djl.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A share in the one thread of the process on which all inference runs. The first share starts the thread, closing the
 * last one ends it.
 *
 * <p>PyTorch keeps memory for every thread that enters it, so callers' threads must not; one is enough, as large batches
 * are spread over the processors anyway. The thread is a daemon and refers to no class loader of whoever started it.
 * Thread-safe.
 */
public final class InferenceThread {

    private static @Nullable ExecutorService running;
    private static int shares;

    private final ExecutorService executor;
    private boolean closed;

    private InferenceThread(ExecutorService executor) {
        this.executor = executor;
    }

    /**
     * A new share; whoever asks closes it.
     *
     * @throws io.github.fer4j.error.NativeLibraryException if PyTorch cannot be loaded
     */
    public static InferenceThread open() {
        synchronized (InferenceThread.class) {
            if (running == null) {
                running = start();
            }
            shares++;
            return new InferenceThread(running);
        }
    }

    private static ExecutorService start() {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> OwnThread.create("fer4j-inference", task));
        try {
            Waiting.forResult(executor.submit(PyTorch::disableGradients));
        } catch (RuntimeException | Error e) {
            executor.shutdown();
            throw e;
        }
        return executor;
    }

    /**
     * Runs a task there and waits for its answer, even if interrupted meanwhile; the interruption is kept.
     *
     * @throws IllegalStateException if the thread has ended
     */
    public <T> T call(Callable<T> task) {
        try {
            return Waiting.forResult(executor.submit(task));
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the classifier is closed", e);
        }
    }

    /** Gives the share back once a last task has run; does nothing if it was given back before. */
    public void close(Runnable last) {
        Future<?> done;
        synchronized (InferenceThread.class) {
            if (closed) {
                return;
            }
            closed = true;
            done = executor.submit(last);
            if (--shares == 0) {
                executor.shutdown(); // what was submitted before still runs
                running = null;
            }
        }
        Waiting.forResult(done);
    }
}
