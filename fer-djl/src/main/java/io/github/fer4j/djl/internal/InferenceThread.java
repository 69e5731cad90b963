package io.github.fer4j.djl.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A share in the one thread of the process on which all inference runs. The first share starts the thread, closing the
 * last one ends it.
 *
 * <p>PyTorch keeps memory for every thread that enters it, so callers' threads must not; one is enough, as it has helpers
 * for large batches. The threads are daemons and refer to no class loader of whoever started them. Thread-safe.
 */
public final class InferenceThread {

    private static @Nullable Threads running;
    private static int shares;

    private final Threads threads;
    private boolean closed;

    private InferenceThread(Threads threads) {
        this.threads = threads;
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

    private static Threads start() {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> OwnThread.create("fer4j-inference", task));
        try {
            Waiting.forResult(executor.submit(PyTorch::disableGradients));
        } catch (RuntimeException | Error e) {
            executor.shutdown();
            throw e;
        }
        return new Threads(executor, new SideBySide(PyTorch.threads()));
    }

    /**
     * Runs parts of a task of this thread, from 0 on, on this thread and on helpers, and returns when all are done. Only
     * for tasks that run on this thread.
     */
    public void sideBySide(int parts, IntConsumer part) {
        threads.helpers.run(parts, part);
    }

    /**
     * Runs a task there and waits for its answer, even if interrupted meanwhile; the interruption is kept.
     *
     * @throws IllegalStateException if the thread has ended
     */
    public <T> T call(Callable<T> task) {
        try {
            return Waiting.forResult(threads.leader.submit(task));
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
            done = threads.leader.submit(last);
            if (--shares == 0) {
                threads.leader.execute(threads.helpers::shutdown);
                threads.leader.shutdown(); // what was submitted before still runs
                running = null;
            }
        }
        Waiting.forResult(done);
    }

    private record Threads(ExecutorService leader, SideBySide helpers) {}
}
