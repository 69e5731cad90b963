package io.github.fer4j.cli.video;

import io.github.fer4j.VideoRecognition;
import io.github.fer4j.video.ResultSink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Owns sinks that are opened one after the other. Not thread-safe. */
public final class Sinks implements AutoCloseable {

    private final List<ResultSink> opened = new ArrayList<>();

    /** None yet. */
    public Sinks() {}

    /**
     * Takes a sink over.
     *
     * @param sink closed with the others
     */
    public void add(ResultSink sink) {
        opened.add(sink);
    }

    /**
     * Lets a run write to all of them.
     *
     * @param run not yet running
     */
    public void attachTo(VideoRecognition run) {
        opened.forEach(run::sink);
    }

    /** Closes all, also if one fails; the first failure is thrown. */
    @Override
    public void close() {
        RuntimeException failure = null;
        for (ResultSink sink : opened) {
            failure = closed(sink, failure);
        }
        opened.clear();
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable RuntimeException closed(ResultSink sink, @Nullable RuntimeException before) {
        try {
            sink.close();
            return before;
        } catch (RuntimeException e) {
            if (before == null) {
                return e;
            }
            before.addSuppressed(e);
            return before;
        }
    }
}
