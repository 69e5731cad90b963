package io.github.fer4j.video.internal;

import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoInfo;
import io.github.fer4j.video.VideoProgress;
import io.github.fer4j.video.VideoSummary;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The threads of one run: reading, following and classifying side by side, results taken by the thread that runs.
 * Memory is bounded by the queues between them.
 */
public final class VideoRun {

    /** Frames that wait between two stages: enough that one stage's slow frame does not hold up the others. */
    private static final int FILE_QUEUE = 3;
    /** Of a live source, fewer, as each that waits makes the results later. */
    private static final int LIVE_QUEUE = 1;

    private final FrameSource source;
    private final VideoOptions options;
    private final Outcome outcome;
    private final LongSupplier clock;
    private final Channel<Recognized> results;
    private final ReadingStage reading;
    private final List<Thread> threads;
    private final RunStatistics statistics;
    private final ProgressMeter progress;

    public VideoRun(
            FrameSource source, RecognitionSteps steps, VideoOptions options, Outcome outcome, LongSupplier clock) {
        this.source = source;
        this.options = options;
        this.outcome = outcome;
        this.clock = clock;
        VideoInfo info = source.info();
        int capacity = info.live() ? LIVE_QUEUE : FILE_QUEUE;
        Channel<Captured> captured = outcome.stopping(info.live() ? Channel.newest() : Channel.bounded(capacity));
        Channel<Followed> followed = outcome.stopping(Channel.bounded(capacity));
        this.results = outcome.stopping(Channel.bounded(capacity));
        this.reading = new ReadingStage(source, options, captured, outcome, clock);
        this.threads = List.of(
                thread("read", reading),
                thread("find", new Conveyor<>(captured, new TrackingStage(steps, options), followed)),
                thread("classify", new Conveyor<>(followed, new ClassifyingStage(steps, options), results)));
        this.statistics = new RunStatistics(info, steps.labels(), clock);
        this.progress = new ProgressMeter(info, options, clock);
    }

    public VideoSummary run() {
        boolean interrupted = false;
        threads.forEach(Thread::start);
        try {
            deliverAll();
        } catch (InterruptedException e) {
            interrupted = true;
            outcome.cancel();
        } catch (RuntimeException | Error e) {
            outcome.fail(e);
        }
        closeStoppedSource();
        interrupted |= join();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        outcome.throwFailure();
        return statistics.summary(outcome, reading.read(), reading.dropped());
    }

    private void deliverAll() throws InterruptedException {
        Optional<Recognized> next = results.take();
        while (next.isPresent()) {
            deliver(next.get());
            next = results.take();
        }
    }

    private void deliver(Recognized recognized) {
        FrameResult result = recognized.result();
        options.takers().forEach(taker -> taker.accept(result));
        statistics.add(result, clock.getAsLong() - recognized.nanos());
        if (!options.watchers().isEmpty()) {
            VideoProgress now = progress.at(result.frame().timestamp(), statistics.frames(), reading.dropped());
            options.watchers().forEach(watcher -> watcher.accept(now));
        }
    }

    /** The reading thread may be waiting for a frame, and nothing else wakes it. */
    private void closeStoppedSource() {
        if (outcome.isStopped()) {
            try {
                source.close();
            } catch (RuntimeException e) {
                outcome.fail(e);
            }
        }
    }

    /** Waits for the threads to end, as they use what the caller closes next; an interrupt has to wait as well. */
    private boolean join() {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        return interrupted;
    }

    private Thread thread(String stage, Runnable work) {
        Thread thread = new Thread(() -> guard(work), "fer4j-video-" + stage);
        thread.setDaemon(true);
        return thread;
    }

    private void guard(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            if (!outcome.isStopped()) {
                outcome.fail(e);
            }
        }
    }
}
