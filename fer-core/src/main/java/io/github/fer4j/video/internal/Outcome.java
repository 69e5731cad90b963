package io.github.fer4j.video.internal;

import io.github.fer4j.error.DamagedVideoException;
import io.github.fer4j.video.VideoSummary;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** How a run ends, for all its threads: whoever ends it early also stops the others. Thread-safe. */
public final class Outcome {

    private final List<Channel<?>> channels = new CopyOnWriteArrayList<>();
    private boolean cancelled;
    private @Nullable Throwable failure;
    private @Nullable DamagedVideoException damage;

    /** Takes a queue that is aborted when the run is. */
    synchronized <T> Channel<T> stopping(Channel<T> channel) {
        channels.add(channel);
        if (isStopped()) {
            channel.abort();
        }
        return channel;
    }

    public synchronized void cancel() {
        cancelled = true;
        stop();
    }

    /** The first failure counts; what comes after it, as others stop, is kept with it. */
    synchronized void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        } else if (failure != cause) {
            failure.addSuppressed(cause);
        }
        stop();
    }

    synchronized void damaged(DamagedVideoException cause) {
        damage = cause;
    }

    /** Whether it was cancelled or has failed. */
    synchronized boolean isStopped() {
        return cancelled || failure != null;
    }

    synchronized VideoSummary.Ending ending() {
        if (cancelled) {
            return VideoSummary.Ending.CANCELLED;
        }
        return damage == null ? VideoSummary.Ending.END : VideoSummary.Ending.DAMAGED;
    }

    synchronized Optional<String> damage() {
        return cancelled ? Optional.empty() : Optional.ofNullable(damage).map(Throwable::getMessage);
    }

    synchronized void throwFailure() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private void stop() {
        channels.forEach(Channel::abort);
    }
}
