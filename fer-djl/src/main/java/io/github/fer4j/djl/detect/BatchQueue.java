package io.github.fer4j.djl.detect;

import io.github.fer4j.djl.internal.OwnThread;
import io.github.fer4j.djl.internal.Waiting;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes batches ahead on threads of its own. What a batch holds depends on seed and number alone. For one thread. */
final class BatchQueue implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int AHEAD = 6;
    /** Not the step of SplittableRandom itself: the numbers of each batch would be those of the one before, but for the first. */
    private static final long STEP_SEED = 0xD1342543DE82EF95L;

    private final ExecutorService executor =
            Executors.newFixedThreadPool(THREADS, task -> OwnThread.create("fer4j-scenes", task));
    private final Deque<Future<Batch>> pending = new ArrayDeque<>();
    private final BatchSource source;
    private final long seed;
    private final int batches;
    private int submitted;

    BatchQueue(BatchSource source, long seed, int batches) {
        this.source = source;
        this.seed = seed;
        this.batches = batches;
    }

    Batch next() {
        while (submitted < batches && pending.size() < AHEAD) {
            long own = seed + ++submitted * STEP_SEED;
            pending.add(executor.submit(() -> source.batch(new SplittableRandom(own))));
        }
        return Waiting.forResult(pending.remove());
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
