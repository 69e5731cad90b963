package io.github.fer4j.cli.video;

import io.github.fer4j.VideoRecognition;
import io.github.fer4j.video.ResultSink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Owns sinks that are opened one after the other; one that fails is told and given up. Not thread-safe. */
public final class Sinks implements AutoCloseable {

    private final List<ResultSink> opened = new ArrayList<>();
    private final Consumer<String> problems;

    /**
     * None yet.
     *
     * @param problems is told what goes wrong, in one line each
     */
    public Sinks(Consumer<String> problems) {
        this.problems = problems;
    }

    /**
     * Takes a sink over.
     *
     * @param sink closed with the others
     */
    public void add(ResultSink sink) {
        opened.add(new GivenUpSink(sink, problems));
    }

    /**
     * Lets a run write to all of them.
     *
     * @param run not yet running
     */
    public void attachTo(VideoRecognition run) {
        opened.forEach(run::sink);
    }

    /** Closes all, also if one fails. */
    @Override
    public void close() {
        opened.forEach(ResultSink::close);
        opened.clear();
    }
}
