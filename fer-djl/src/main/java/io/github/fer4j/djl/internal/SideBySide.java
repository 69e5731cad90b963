package io.github.fer4j.djl.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Helpers of the inference thread: they compute parts of one batch side by side, each part by one thread.
 *
 * <p>PyTorch's own way to use several processors divides every operation, and its threads wait for each other busily. On
 * a machine with other work to do that takes many times longer. Here a thread that gets no processor takes no part, and
 * nobody waits for it.
 */
final class SideBySide {

    private final int helpers;
    private final @Nullable ExecutorService executor;

    SideBySide(int threads) {
        helpers = threads - 1;
        executor = helpers == 0
                ? null
                : Executors.newFixedThreadPool(
                        helpers,
                        task -> OwnThread.create("fer4j-inference-helper", () -> {
                            PyTorch.disableGradients();
                            task.run();
                        }));
    }

    /** Runs all parts, from 0 on, on this thread and the helpers, and returns when all are done. */
    void run(int parts, IntConsumer part) {
        AtomicInteger next = new AtomicInteger();
        CountDownLatch running = new CountDownLatch(parts);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
                try {
                    part.accept(i);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    running.countDown();
                }
            }
        };
        for (int i = 0; executor != null && i < Math.min(helpers, parts - 1); i++) {
            executor.execute(worker);
        }
        worker.run();
        Waiting.forAll(running);
        Waiting.rethrow(failure.get());
    }

    void shutdown() {
        if (executor != null) {
            executor.shutdown();
        }
    }
}
