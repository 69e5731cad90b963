package io.github.fer4j.cli.camera;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Events a second, over the last two seconds. Not thread-safe. */
final class RateMeter {

    private static final long WINDOW = Duration.ofSeconds(2).toNanos();
    private static final double NANOS_IN_SECOND = 1e9;

    private final LongSupplier nanoClock;
    private final Deque<Long> times = new ArrayDeque<>();

    RateMeter(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** Counts an event now, and tells the rate; 0 at the first. */
    double tick() {
        long now = nanoClock.getAsLong();
        times.addLast(now);
        while (now - times.getFirst() > WINDOW) {
            times.removeFirst();
        }
        long span = now - times.getFirst();
        return span == 0 ? 0 : (times.size() - 1) * NANOS_IN_SECOND / span;
    }
}
