package io.github.fer4j.opencv.detect;

import io.github.fer4j.opencv.internal.Cascade;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencv.objdetect.CascadeClassifier;

/**
 * The cascades of a detector, each used by one thread at a time. They are loaded when first needed, at most as many as
 * there are processors: more callers wait. A pool rather than one set for each thread, so that a program with many short
 * threads does not fill the memory. Thread-safe.
 */
final class CascadePool implements AutoCloseable {

    private final boolean withEyes;
    private final Semaphore permits;
    private final Deque<Cascades> idle = new ArrayDeque<>();
    private boolean closed;

    /** The cascades that one thread uses together. */
    record Cascades(CascadeClassifier face, @Nullable CascadeClassifier eye) {}

    CascadePool(int size, boolean withEyes) {
        this.permits = new Semaphore(size);
        this.withEyes = withEyes;
    }

    <R> R use(Function<Cascades, R> work) {
        permits.acquireUninterruptibly();
        try {
            Cascades cascades = take();
            R result = work.apply(cascades);
            giveBack(cascades); // not after a failure: their state is unknown
            return result;
        } finally {
            permits.release();
        }
    }

    private Cascades take() {
        Cascades cascades = poll();
        return cascades == null ? load() : cascades;
    }

    private Cascades load() {
        return new Cascades(Cascade.FRONTAL_FACE.load(), withEyes ? Cascade.EYE.load() : null);
    }

    private synchronized @Nullable Cascades poll() {
        if (closed) {
            throw new IllegalStateException("the detector is closed");
        }
        return idle.poll();
    }

    private synchronized void giveBack(Cascades cascades) {
        if (!closed) {
            idle.push(cascades);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.clear();
    }
}
