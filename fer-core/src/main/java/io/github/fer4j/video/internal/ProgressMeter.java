package io.github.fer4j.video.internal;

import io.github.fer4j.video.VideoInfo;
import io.github.fer4j.video.VideoProgress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** Tells how far a run has come and how long it takes yet. Not thread-safe. */
final class ProgressMeter {

    private final LongSupplier clock;
    private final long begin;
    private final Duration from;
    private final Optional<Duration> end;

    ProgressMeter(VideoInfo info, VideoOptions options, LongSupplier clock) {
        this.clock = clock;
        this.begin = clock.getAsLong();
        this.from = options.from();
        this.end = earlier(options.to(), info.duration()).filter(time -> time.compareTo(from) > 0);
    }

    VideoProgress at(Duration position, long frames, long dropped) {
        double elapsed = (clock.getAsLong() - begin) / 1e9;
        Optional<Double> share = end.map(time -> share(position, time));
        return new VideoProgress(
                frames,
                dropped,
                position,
                share.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                elapsed > 0 ? frames / elapsed : 0,
                share.filter(done -> done > 0).map(done -> remaining(elapsed, done)));
    }

    private double share(Duration position, Duration to) {
        double done = (double) position.minus(from).toNanos() / to.minus(from).toNanos();
        return Math.min(1, Math.max(0, done));
    }

    private static Duration remaining(double elapsed, double done) {
        return Duration.ofMillis(Math.round(1000 * elapsed * (1 - done) / done));
    }

    private static Optional<Duration> earlier(Optional<Duration> one, Optional<Duration> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().compareTo(other.get()) < 0 ? one.get() : other.get())
                : one.or(() -> other);
    }
}
