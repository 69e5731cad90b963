package io.github.fer4j.video.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bounded queue from one thread to another, which the giver ends and anybody can abort. Thread-safe.
 *
 * @param <T> what passes through
 */
final class Channel<T> {

    private final int capacity;
    private final boolean newestOnly;
    private final Deque<T> items = new ArrayDeque<>();
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean ended;
    private long replaced;

    private Channel(int capacity, boolean newestOnly) {
        this.capacity = capacity;
        this.newestOnly = newestOnly;
    }

    /** A queue that loses nothing: a giver waits while it is full. */
    static <T> Channel<T> bounded(int capacity) {
        return new Channel<>(capacity, false);
    }

    /** A place for one item: a new one takes the place of one that nobody took. */
    static <T> Channel<T> newest() {
        return new Channel<>(1, true);
    }

    /**
     * Gives an item.
     *
     * @return whether anybody may still take it: false after the end
     */
    boolean put(T item) {
        lock.lock();
        try {
            while (items.size() == capacity && !newestOnly && !ended) {
                changed.awaitUninterruptibly();
            }
            if (ended) {
                return false;
            }
            if (items.size() == capacity) {
                items.clear();
                replaced++;
            }
            items.add(item);
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for an item.
     *
     * @return the oldest one; empty after the end
     * @throws InterruptedException if the thread is interrupted before or while it waits
     */
    Optional<T> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (items.isEmpty() && !ended) {
                changed.await();
            }
            Optional<T> item = Optional.ofNullable(items.poll());
            changed.signalAll();
            return item;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more will be given; what was given can still be taken. */
    void end() {
        end(false);
    }

    /** Ends at once: what was given and not taken is lost. */
    void abort() {
        end(true);
    }

    /** How many items gave way to newer ones. */
    long replaced() {
        lock.lock();
        try {
            return replaced;
        } finally {
            lock.unlock();
        }
    }

    private void end(boolean discard) {
        lock.lock();
        try {
            ended = true;
            if (discard) {
                items.clear();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
