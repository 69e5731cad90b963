package io.github.fer4j.video;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a run has come. Immutable.
 *
 * @param frames how many were recognised
 * @param dropped how many a live source gave or took in vain
 * @param position the timestamp of the latest
 * @param share of the time range that is done, 0..1; empty if its end is unknown, as with a live source
 * @param framesPerSecond recognised a second of the run so far
 * @param remaining the time left at this pace; empty if the end is unknown
 */
public record VideoProgress(
        long frames,
        long dropped,
        Duration position,
        OptionalDouble share,
        double framesPerSecond,
        Optional<Duration> remaining) {}
