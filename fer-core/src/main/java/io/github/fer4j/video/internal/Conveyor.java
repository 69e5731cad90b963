package io.github.fer4j.video.internal;

import java.util.Optional;

/** Runs a stage on what comes from one queue, into the next, until the former ends or the run is stopped. */
final class Conveyor<I, O> implements Runnable {

    private final Channel<I> source;
    private final Stage<I, O> stage;
    private final Channel<O> target;

    Conveyor(Channel<I> source, Stage<I, O> stage, Channel<O> target) {
        this.source = source;
        this.stage = stage;
        this.target = target;
    }

    @Override
    public void run() {
        try {
            Optional<I> item = source.take();
            while (item.isPresent() && target.put(stage.process(item.get()))) {
                item = source.take();
            }
            target.end();
        } catch (InterruptedException e) {
            throw new IllegalStateException("a thread of a video's run was interrupted by somebody else", e);
        }
    }
}
