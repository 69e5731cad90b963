package io.github.fer4j.video.internal;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.track.ExpectedFace;
import io.github.fer4j.video.VideoFrame;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Searches several frames at a time, ahead of the stage that follows their faces. As a stage of its own it begins with a
 * frame and passes it on; as the search of a later stage it waits for what is found in that frame. Both see the same frames in
 * the same order, each in one thread; other threads {@link #work}.
 */
final class ParallelSearch implements Stage, FaceSearch {

    private final FullSearch search;
    private final Channel<FutureTask<List<DetectedFace>>> waiting;
    private final Queue<FutureTask<List<DetectedFace>>> begun = new ConcurrentLinkedQueue<>();

    /**
     * A search.
     *
     * @param most frames that wait for one of the threads
     */
    ParallelSearch(FullSearch search, int most) {
        this.search = search;
        this.waiting = Channel.bounded(most);
    }

    @Override
    public PipelineFrame apply(PipelineFrame read) {
        FutureTask<List<DetectedFace>> task = new FutureTask<>(() -> search.detect(read.frame()));
        begun.add(task);
        waiting.put(task);
        return read;
    }

    /** There are no more frames; what was begun is finished, even in a run that is stopped, as somebody may wait for it. */
    void end() {
        waiting.end();
    }

    /** Searches frames until the end. */
    void work() throws InterruptedException {
        Optional<FutureTask<List<DetectedFace>>> task = waiting.take();
        while (task.isPresent()) {
            task.get().run();
            task = waiting.take();
        }
    }

    @Override
    public List<DetectedFace> detect(VideoFrame frame, boolean changed, List<ExpectedFace> expected)
            throws InterruptedException {
        try {
            return begun.remove().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a search has no checked exceptions", e);
        }
    }
}
