package io.github.fer4j.djl.train;

import io.github.fer4j.djl.internal.OwnThread;
import io.github.fer4j.djl.internal.Waiting;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
    Epoch epoch(int epoch) {
        return new Epoch(epoch);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    final class Epoch {

        private final int epoch;
        private final int[] order;
        private final Deque<Future<Batch>> pending = new ArrayDeque<>();
        private int submitted;

        private Epoch(int epoch) {
            this.epoch = epoch;
            this.order = plan.order(epoch);
        }

        Batch next() {
            while (submitted < plan.batches() && pending.size() < ahead) {
                int number = submitted++;
                pending.add(executor.submit(() -> plan.batch(order, epoch, number)));
            }
            return Waiting.forResult(pending.remove());
        }
    }
}
