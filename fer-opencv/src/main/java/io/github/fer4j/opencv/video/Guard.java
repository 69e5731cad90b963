package io.github.fer4j.opencv.video;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets any thread close what one thread uses: native memory is released when the use at hand is over, at once if there
 * is none. Thread-safe.
 */
final class Guard {

    private final String name;
    private final Runnable release;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean closed;
    private boolean released;

    Guard(String name, Runnable release) {
        this.name = name;
        this.release = release;
    }

    /**
     * Does something with what is guarded.
     *
     * @throws IllegalStateException if it is closed, before or meanwhile
     */
    <T> T use(Supplier<T> action) {
        lock.lock();
        try {
            requireOpen(null);
            return action.get();
        } catch (RuntimeException e) {
            requireOpen(e);
            throw e;
        } finally {
            lock.unlock();
            if (closed) {
                releaseUnlessInUse();
            }
        }
    }

    /** Ends further use; does not wait for the one at hand. */
    void close() {
        closed = true;
        releaseUnlessInUse();
    }

    private void requireOpen(@Nullable RuntimeException cause) {
        if (closed) {
            throw new IllegalStateException(name + " is closed", cause);
        }
    }

    private void releaseUnlessInUse() {
        if (!lock.tryLock()) {
            return;
        }
        try {
            if (!released) {
                released = true;
                release.run();
            }
        } finally {
            lock.unlock();
        }
    }
}
