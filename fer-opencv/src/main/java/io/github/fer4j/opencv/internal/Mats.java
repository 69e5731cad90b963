package io.github.fer4j.opencv.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.opencv.core.Mat;

/**
 * The owner of the native pictures of one call: each is released when the call ends, not when the garbage collector
 * comes by. Not thread-safe.
 */
public final class Mats implements AutoCloseable {

    private final Deque<Mat> owned = new ArrayDeque<>();

    /** An owner of nothing yet. */
    public Mats() {}

    /**
     * A new empty picture.
     *
     * @return owned by this
     */
    public Mat create() {
        return own(new Mat());
    }

    /**
     * Takes ownership.
     *
     * @param mat released at the end
     * @param <T> the kind of picture
     * @return the same
     */
    public <T extends Mat> T own(T mat) {
        owned.push(mat);
        return mat;
    }

    @Override
    public void close() {
        while (!owned.isEmpty()) {
            owned.pop().release();
        }
    }
}
