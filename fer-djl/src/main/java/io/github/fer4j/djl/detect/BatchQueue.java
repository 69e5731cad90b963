package io.github.fer4j.djl.detect;

import io.github.fer4j.djl.internal.Ahead;
import io.github.fer4j.djl.internal.OwnThread;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes batches ahead on threads of its own. What a batch holds depends on seed and number alone. For one thread. */
final class BatchQueue implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int AHEAD = 6;
    /** Not the step of SplittableRandom itself: the numbers of each batch would be those of the one before, but for the first. */
    private static final long STEP_SEED = 0xD1342543DE82EF95L;

    private final ExecutorService executor =
            Executors.newFixedThreadPool(THREADS, task -> OwnThread.create("fer4j-scenes", task));
    private final Ahead<Batch> batches;

    BatchQueue(BatchSource source, long seed, int count) {
        batches = new Ahead<>(
                executor, AHEAD, count, number -> source.batch(new SplittableRandom(seed + (number + 1) * STEP_SEED)));
    }

    Batch next() {
        return batches.next();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
