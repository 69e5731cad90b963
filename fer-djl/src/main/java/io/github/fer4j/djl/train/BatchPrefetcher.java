package io.github.fer4j.djl.train;

import io.github.fer4j.djl.internal.Ahead;
import io.github.fer4j.djl.internal.OwnThread;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Prepares the next batches of an epoch on threads of its own, while the network learns from the present one. */
final class BatchPrefetcher implements AutoCloseable {

    private static final int AHEAD = 2;

    private final BatchPlan plan;
    private final int ahead;
    private final ExecutorService executor;

    BatchPrefetcher(BatchPlan plan, int threads) {
        this.plan = plan;
        this.ahead = threads + AHEAD;
        this.executor = Executors.newFixedThreadPool(threads, task -> OwnThread.create("fer4j-batches", task));
    }

    /** The batches of one epoch, in order. */
    Ahead<Batch> epoch(int epoch) {
        int[] order = plan.order(epoch);
        return new Ahead<>(executor, ahead, plan.batches(), number -> plan.batch(order, epoch, number));
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
