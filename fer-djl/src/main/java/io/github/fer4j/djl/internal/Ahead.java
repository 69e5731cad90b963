package io.github.fer4j.djl.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Makes things on other threads, some ahead of those that are taken, and gives them in order. For one thread.
 *
 * @param <T> what is made
 */
public final class Ahead<T> {

    private final ExecutorService executor;
    private final int most;
    private final int count;
    private final IntFunction<T> make;
    private final Deque<Future<T>> pending = new ArrayDeque<>();
    private int submitted;

    /**
     * A row of things.
     *
     * @param executor stays the caller's
     * @param most how many are made ahead
     * @param count how many there are
     * @param make the one of a number, from 0 on; called by the executor's threads
     */
    public Ahead(ExecutorService executor, int most, int count, IntFunction<T> make) {
        this.executor = executor;
        this.most = most;
        this.count = count;
        this.make = make;
    }

    /** The next one. What making it threw is thrown here. */
    public T next() {
        while (submitted < count && pending.size() < most) {
            int number = submitted++;
            pending.add(executor.submit(() -> make.apply(number)));
        }
        return Waiting.forResult(pending.remove());
    }
}
