package io.github.fer4j.cli.camera;

import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;

/**
 * Passes a source's frames on and remembers when each came. As a source it is as thread-safe as the other; {@link #age}
 * may be asked by another thread than the one that reads.
 */
final class CaptureClock implements FrameSource {

    private final FrameSource source;
    private final LongSupplier nanoClock;
    private final ConcurrentNavigableMap<Long, Long> times = new ConcurrentSkipListMap<>();

    CaptureClock(FrameSource source, LongSupplier nanoClock) {
        this.source = source;
        this.nanoClock = nanoClock;
    }

    @Override
    public VideoInfo info() {
        return source.info();
    }

    @Override
    public Optional<VideoFrame> next() {
        Optional<VideoFrame> frame = source.next();
        frame.ifPresent(next -> times.put(next.index(), nanoClock.getAsLong()));
        return frame;
    }

    /** How long ago the source gave a frame, zero if it never did; forgets it and those before it. */
    Duration age(VideoFrame frame) {
        Long time = times.get(frame.index());
        times.headMap(frame.index(), true).clear();
        return time == null ? Duration.ZERO : Duration.ofNanos(nanoClock.getAsLong() - time);
    }

    @Override
    public void close() {
        source.close();
    }
}
