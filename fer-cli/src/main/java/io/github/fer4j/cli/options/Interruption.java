package io.github.fer4j.cli.options;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets long work end in order when the user presses Ctrl-C or the system ends the program: the work is cancelled and the
 * process waits until it has closed its files. The exit code is then the Java runtime's, 130 for Ctrl-C. Thread-safe.
 */
public final class Interruption implements AutoCloseable {

    /** Encoders need a moment; whoever presses Ctrl-C shall not wait for a device that hangs. */
    private static final long SECONDS_TO_END = 30;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "fer4j-interruption");
    private @Nullable Runnable cancel;
    private boolean interrupted;

    private Interruption() {}

    /**
     * Watches from now on.
     *
     * @return to be closed when the work is done and all files are closed
     */
    public static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /**
     * Tells how to cancel. Until then an interruption ends the process at once, as there is nothing to close.
     *
     * @param work called once by another thread, at once if the interruption has been
     */
    public synchronized void cancels(Runnable work) {
        cancel = work;
        if (interrupted) {
            work.run();
        }
    }

    private void interrupt() {
        try {
            if (cancelled() && !done.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                System.err.println("fer: gave up waiting for the end of the work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean cancelled() {
        interrupted = true;
        if (cancel == null) {
            return false;
        }
        cancel.run();
        return true;
    }

    /** Lets the process end. */
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, which is what the hook waits for.
        }
    }
}
