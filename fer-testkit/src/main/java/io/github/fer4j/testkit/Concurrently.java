package io.github.fer4j.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls from many threads at once, for the contract tests. */
public final class Concurrently {

    private static final int THREADS = 8;
    private static final int CALLS_EACH = 4;

    private Concurrently() {}

    /**
     * The answers of eight threads that begin together and call four times each. A call that fails fails the test.
     *
     * @param <T> the type of an answer
     * @param call what each thread calls
     * @return 32 answers, in no particular order
     */
    public static <T> List<T> answers(Callable<T> call) {
        CountDownLatch ready = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<T>>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return repeat(call);
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<List<T>> future : futures) {
                answers.addAll(future.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError("a call failed beside others", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> repeat(Callable<T> call) throws Exception {
        List<T> answers = new ArrayList<>();
        for (int i = 0; i < CALLS_EACH; i++) {
            answers.add(call.call());
        }
        return answers;
    }
}
