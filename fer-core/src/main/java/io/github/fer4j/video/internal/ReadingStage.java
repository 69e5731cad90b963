package io.github.fer4j.video.internal;

import io.github.fer4j.error.DamagedVideoException;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Takes the frames of the time range from the source, and passes on every n-th of them. */
final class ReadingStage implements Runnable {

    private final FrameSource source;
    private final boolean live;
    private final VideoOptions options;
    private final Channel<PipelineFrame> target;
    private final Outcome outcome;
    private final LongSupplier clock;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong missed = new AtomicLong();
    private long expectedIndex = -1;
    private long nextIndex;

    ReadingStage(
            FrameSource source,
            VideoOptions options,
            Channel<PipelineFrame> target,
            Outcome outcome,
            LongSupplier clock) {
        this.source = source;
        this.live = source.info().live();
        this.options = options;
        this.target = target;
        this.outcome = outcome;
        this.clock = clock;
    }

    /** How many frames of the time range the source gave so far. */
    long read() {
        return read.get();
    }

    /** How many frames of a live source were lost so far, or dropped because newer ones arrived. */
    long dropped() {
        return missed.get() + target.replaced();
    }

    @Override
    public void run() {
        try {
            readAll();
        } catch (DamagedVideoException e) {
            outcome.damaged(e);
        }
        target.end();
    }

    private void readAll() {
        boolean wanted = true;
        while (wanted) {
            Optional<VideoFrame> frame = source.next();
            wanted = frame.isPresent() && !options.isPast(frame.get()) && pass(frame.get());
        }
    }

    private boolean pass(VideoFrame frame) {
        if (options.isBefore(frame)) {
            return !outcome.isStopped();
        }
        read.incrementAndGet();
        if (live && expectedIndex >= 0) {
            missed.addAndGet(frame.index() - expectedIndex);
        }
        expectedIndex = frame.index() + 1;
        if (frame.index() < nextIndex) {
            return !outcome.isStopped();
        }
        nextIndex = frame.index() + options.stride();
        return target.put(PipelineFrame.read(frame, clock.getAsLong()));
    }
}
