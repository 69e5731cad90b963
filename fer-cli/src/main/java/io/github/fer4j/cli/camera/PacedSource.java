package io.github.fer4j.cli.camera;

import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays a recording at its own speed, as if it were live: a camera for those who have none. Closing it ends a wait and
 * closes the recording; otherwise for one thread at a time.
 */
final class PacedSource implements FrameSource {

    private final FrameSource recording;
    private final LongSupplier nanoClock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Long start;

    PacedSource(FrameSource recording, LongSupplier nanoClock) {
        this.recording = recording;
        this.nanoClock = nanoClock;
    }

    @Override
    public VideoInfo info() {
        VideoInfo info = recording.info();
        return new VideoInfo(info.name(), info.width(), info.height(), info.framesPerSecond(), Optional.empty(), true);
    }

    @Override
    public Optional<VideoFrame> next() {
        Optional<VideoFrame> frame = recording.next();
        frame.ifPresent(next -> waitFor(next.timestamp()));
        return closed.getCount() == 0 ? Optional.empty() : frame;
    }

    private void waitFor(Duration timestamp) {
        long now = nanoClock.getAsLong();
        if (start == null) {
            start = now - timestamp.toNanos();
        }
        try {
            closed.await(start + timestamp.toNanos() - now, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        recording.close();
    }
}
