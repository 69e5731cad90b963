package io.github.fer4j.video;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a run has come. Immutable.
 *
 * @param frames how many frames were recognised so far
 * @param dropped how many frames of a live source were lost, or dropped because newer ones arrived; 0 for a file
 * @param position the timestamp of the latest frame recognised
 * @param share the share of the time range that is done, 0..1; empty if its end is unknown, as with a live source
 * @param framesPerSecond how many frames were recognised in a second of the run so far
 * @param remaining the time the rest will take at this pace; empty if the end is unknown
 */
public record VideoProgress(
        long frames,
        long dropped,
        Duration position,
        OptionalDouble share,
        double framesPerSecond,
        Optional<Duration> remaining) {

    /**
     * A progress.
     *
     * @param frames how many frames were recognised so far
     * @param dropped how many frames of a live source were lost or dropped
     * @param position the timestamp of the latest frame recognised
     * @param share the share of the time range that is done, 0..1
     * @param framesPerSecond how many frames were recognised in a second of the run so far
     * @param remaining the time the rest will take at this pace
     */
    public VideoProgress {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(remaining, "remaining");
    }
}
