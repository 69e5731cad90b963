package io.github.fer4j.track;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * For how long a face or a scene that is out of sight is remembered: {@link #LEAST}, or three and a half times the
 * usual interval between frames where that is longer. So a video of one frame a second is followed as one of 25 is.
 *
 * <p>The usual interval is the lower median of the last few, so that a single gap, such as a camera's pause, does not
 * count. Not thread-safe.
 */
public final class TrackMemory {

    /** The memory at usual frame rates: a second. */
    public static final Duration LEAST = Duration.ofSeconds(1);

    /** How many intervals are remembered at least. A half more than three, as intervals are never quite even. */
    static final double INTERVALS = 3.5;

    /** The median is taken of that many. */
    private static final int RECENT = 5;

    private final Deque<Duration> intervals = new ArrayDeque<>();
    private Duration latest = Duration.ZERO;
    private Duration length = LEAST;
    private boolean begun;

    /** A memory of a video that has not begun. */
    public TrackMemory() {}

    /**
     * Takes the time of the next frame.
     *
     * @param time its timestamp; the latest one again does nothing
     */
    public void advanceTo(Duration time) {
        Objects.requireNonNull(time, "time");
        if (begun && time.equals(latest)) {
            return;
        }
        if (begun) {
            intervals.addLast(time.minus(latest));
            if (intervals.size() > RECENT) {
                intervals.removeFirst();
            }
            Duration enough =
                    Duration.ofNanos(Math.round(INTERVALS * usualInterval().toNanos()));
            length = enough.compareTo(LEAST) > 0 ? enough : LEAST;
        }
        begun = true;
        latest = time;
    }

    /**
     * Whether what was last seen at some time is forgotten in the latest frame.
     *
     * @param seen the timestamp of a frame
     * @return whether that is too long ago
     */
    public boolean hasForgotten(Duration seen) {
        return latest.minus(Objects.requireNonNull(seen, "seen")).compareTo(length) >= 0;
    }

    private Duration usualInterval() {
        return intervals.stream().sorted().toList().get((intervals.size() - 1) / 2);
    }
}
