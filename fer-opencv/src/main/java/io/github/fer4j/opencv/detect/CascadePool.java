package io.github.fer4j.opencv.detect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Things that one thread at a time may use, made when first needed and at most as many as there are processors: more
 * callers wait. A pool rather than one for each thread, so that a program with many short threads does not fill the
 * memory. Thread-safe.
 */
final class CascadePool<T> implements AutoCloseable {

    private final Supplier<T> factory;
    private final Semaphore permits;
    private final Deque<T> idle = new ArrayDeque<>();
    private boolean closed;

    CascadePool(int size, Supplier<T> factory) {
        this.permits = new Semaphore(size);
        this.factory = factory;
    }

    <R> R use(Function<T, R> work) {
        permits.acquireUninterruptibly();
        try {
            T item = take();
            R result = work.apply(item);
            giveBack(item); // not after a failure: its state is unknown
            return result;
        } finally {
            permits.release();
        }
    }

    private T take() {
        T item = poll();
        return item == null ? factory.get() : item;
    }

    private synchronized @Nullable T poll() {
        if (closed) {
            throw new IllegalStateException("the detector is closed");
        }
        return idle.poll();
    }

    private synchronized void giveBack(T item) {
        if (!closed) {
            idle.push(item);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.clear();
    }
}
