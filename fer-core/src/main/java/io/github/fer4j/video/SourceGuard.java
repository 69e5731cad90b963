package io.github.fer4j.video;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets any thread close what another thread uses. It is meant for implementations of {@link FrameSource} on native
 * memory: the memory is released when the use in progress is over, or at once if it is not in use. Thread-safe.
 */
public final class SourceGuard {

    private final String name;
    private final Runnable release;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean closed;
    private boolean released;

    /**
     * A guard of something open.
     *
     * @param name what is guarded, for messages, such as {@code the video party.mp4}
     * @param release frees it; called once
     */
    public SourceGuard(String name, Runnable release) {
        this.name = Objects.requireNonNull(name, "name");
        this.release = Objects.requireNonNull(release, "release");
    }

    /**
     * Does something with what is guarded.
     *
     * @param action called while no other thread can release it
     * @param <T> the kind of result
     * @return what the action gives
     * @throws IllegalStateException if it is closed, before or meanwhile
     */
    public <T> T use(Supplier<T> action) {
        Objects.requireNonNull(action, "action");
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
    public void close() {
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
