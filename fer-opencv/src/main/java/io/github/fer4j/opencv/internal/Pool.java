package io.github.fer4j.opencv.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Native objects of one kind, each used by one thread at a time. They are made when first needed, up to a number: more
 * callers wait. A pool rather than one object for each thread, so that a program with many short threads does not fill the
 * memory. Thread-safe.
 *
 * @param <T> the kind of object
 */
public final class Pool<T> implements AutoCloseable {

    private final Semaphore permits;
    private final Supplier<? extends T> factory;
    private final Consumer<? super T> release;
    private final String closedMessage;
    private final Deque<T> idle = new ArrayDeque<>();
    private boolean closed;

    /**
     * A pool of nothing yet.
     *
     * @param size the most objects
     * @param factory makes one
     * @param release frees one
     * @param closedMessage what use after closing is told
     */
    public Pool(int size, Supplier<? extends T> factory, Consumer<? super T> release, String closedMessage) {
        this.permits = new Semaphore(size);
        this.factory = factory;
        this.release = release;
        this.closedMessage = closedMessage;
    }

    /**
     * Works with one of the objects.
     *
     * @throws IllegalStateException if the pool is closed
     */
    public <R> R use(Function<? super T, R> work) {
        permits.acquireUninterruptibly();
        try {
            T object = take();
            boolean done = false;
            try {
                R result = work.apply(object);
                done = true;
                return result;
            } finally {
                giveBack(object, done);
            }
        } finally {
            permits.release();
        }
    }

    private T take() {
        T object = poll();
        return object == null ? factory.get() : object;
    }

    private synchronized @Nullable T poll() {
        if (closed) {
            throw new IllegalStateException(closedMessage);
        }
        return idle.poll();
    }

    /** Not to be used again after a failure: its state is unknown. */
    private synchronized void giveBack(T object, boolean usable) {
        if (usable && !closed) {
            idle.push(object);
        } else {
            release.accept(object);
        }
    }

    /** Frees all objects, those in use as soon as their work is done. Closing twice is harmless. */
    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(release);
        idle.clear();
    }
}
