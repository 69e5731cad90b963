package io.github.fer4j;

import io.github.fer4j.error.FerException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The parts that a recognizer made itself and closes with itself, the last made first. Not thread-safe. */
final class OwnedParts {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Takes a part over, whether it needs closing or not. */
    <T> T own(T part) {
        if (part instanceof AutoCloseable closeable) {
            parts.push(closeable);
        }
        return part;
    }

    /** Closes all parts, even if some fail; the first failure is thrown and carries the others. */
    void close() {
        RuntimeException failure = null;
        while (!parts.isEmpty()) {
            failure = close(parts.pop(), failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Closes all parts because of a failure, which carries those of closing. */
    void closeAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static @Nullable RuntimeException close(AutoCloseable part, @Nullable RuntimeException before) {
        try {
            part.close();
            return before;
        } catch (Exception e) {
            if (before != null) {
                before.addSuppressed(e);
                return before;
            }
            return new FerException("cannot close the " + part.getClass().getName() + ": " + e.getMessage(), e);
        }
    }
}
