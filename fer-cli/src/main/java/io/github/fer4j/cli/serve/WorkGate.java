package io.github.fer4j.cli.serve;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Lets so many recognitions run at once, and so many requests wait for them, in the order of their arrival. More are refused
 * at once, before their body is read, so that memory is bounded however many clients there are. The work is done by a few threads of its
 * own, not by those of the requests: the C library keeps memory apart for each thread that uses native code. Thread-safe.
 */
final class WorkGate {

    private static final int RETRY_SECONDS = 1;

    private final int admitted;
    private final int running;
    private final Semaphore places;
    private final ExecutorService workers;
    private final Duration patience;
    private final IntConsumer crowd;
    private int inside;
    private boolean closed;

    /**
     * A gate.
     *
     * @param crowd hears how many are inside whenever that changes, by one thread at a time
     */
    WorkGate(int running, int waiting, Duration patience, IntConsumer crowd) {
        this.admitted = running + waiting;
        this.running = running;
        this.places = new Semaphore(running, true);
        this.workers = Executors.newFixedThreadPool(running, task -> DaemonThread.create("fer4j-pictures", task));
        this.patience = patience;
        this.crowd = crowd;
    }

    /**
     * Lets a request in, or refuses it.
     *
     * @return to be closed when the request is answered
     * @throws Problem 503 if too many wait already
     */
    synchronized Admission admit() {
        if (closed) {
            throw Problem.busy(503, "The server is being stopped.", RETRY_SECONDS);
        }
        if (inside == admitted) {
            throw Problem.busy(503, "Too many pictures wait to be recognised.", RETRY_SECONDS);
        }
        changeInside(1);
        return new Admission();
    }

    private synchronized void changeInside(int change) {
        inside += change;
        crowd.accept(inside);
        notifyAll();
    }

    /** How many are let in, running or waiting. */
    synchronized int inside() {
        return inside;
    }

    /** How many run. */
    int working() {
        return running - places.availablePermits();
    }

    /** Lets nobody in any more, and waits until those inside are done, or the time is over. */
    synchronized void close(Duration most) {
        closed = true;
        long end = System.nanoTime() + most.toNanos();
        try {
            for (long left = most.toNanos(); inside > 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.shutdown();
    }

    private <T> T onWorker(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, workers).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    /** A request that was let in. For one thread. */
    final class Admission implements AutoCloseable {

        private Admission() {}

        /**
         * Works when there is a place.
         *
         * @throws Problem 503 if there is none for too long
         */
        <T> T work(Supplier<T> work) {
            if (!enter()) {
                throw Problem.busy(503, "The picture waited too long for others.", RETRY_SECONDS);
            }
            try {
                return onWorker(work);
            } finally {
                places.release();
            }
        }

        private boolean enter() {
            try {
                return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public void close() {
            changeInside(-1);
        }
    }
}
