package io.github.fer4j.video.internal;

import io.github.fer4j.video.Detection;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoInfo;
import io.github.fer4j.video.VideoProgress;
import io.github.fer4j.video.VideoSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The threads of one run: reading, tracking and classifying side by side, and several that search where every frame of a file
 * is searched; the thread that runs calls the listeners. Memory is bounded by the queues between them.
 */
public final class VideoRun {

    /** Frames that wait between two stages: enough that one stage's slow frame does not hold up the others. */
    private static final int FILE_QUEUE = 3;
    /** Of a live source, fewer, as each that waits makes the results later. */
    private static final int LIVE_QUEUE = 1;
    /** Frames of a file searched at a time: more would wait for their classification, and take memory. */
    private static final int SEARCHES = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final FrameSource source;
    private final VideoOptions options;
    private final Outcome outcome;
    private final LongSupplier clock;
    private final Channel<PipelineFrame> results;
    private final ReadingStage reading;
    private final List<Thread> threads = new ArrayList<>();
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
        Channel<PipelineFrame> read = outcome.stopping(info.live() ? Channel.newest() : Channel.bounded(capacity));
        Channel<PipelineFrame> tracked = outcome.stopping(Channel.bounded(capacity));
        this.results = outcome.stopping(Channel.bounded(capacity));
        this.reading = new ReadingStage(source, options, read, outcome, clock);
        threads.add(thread("read", reading::run));
        find(read, steps, tracked);
        threads.add(thread("classify", () -> process(tracked, new ClassifyingStage(steps, options), results)));
        this.statistics = new RunStatistics(info, steps.labels(), clock);
        this.progress = new ProgressMeter(info, options, clock);
    }

    /** Adds the threads that find and follow the faces in what was read. */
    private void find(Channel<PipelineFrame> read, RecognitionSteps steps, Channel<PipelineFrame> tracked) {
        FullSearch everywhere = new FullSearch(steps, options.smallestFace());
        if (options.detection() == Detection.ADAPTIVE) {
            track(read, steps, new AdaptiveSearch(steps, everywhere), tracked);
        } else if (source.info().live()) {
            // Several frames at a time take longer each, which makes the results later.
            track(read, steps, everywhere, tracked);
        } else {
            ParallelSearch ahead = new ParallelSearch(everywhere, SEARCHES);
            track(begun(read, ahead), steps, ahead, tracked);
        }
    }

    private void track(
            Channel<PipelineFrame> from, RecognitionSteps steps, FaceSearch search, Channel<PipelineFrame> to) {
        threads.add(thread("find", () -> process(from, new TrackingStage(steps, search), to)));
    }

    /** What was read, once its search has begun. */
    private Channel<PipelineFrame> begun(Channel<PipelineFrame> read, ParallelSearch ahead) {
        Channel<PipelineFrame> begun = outcome.stopping(Channel.bounded(SEARCHES));
        threads.add(thread("begin", () -> {
            try {
                process(read, ahead, begun);
            } finally {
                ahead.end();
            }
        }));
        for (int i = 0; i < SEARCHES; i++) {
            threads.add(thread("search", ahead::work));
        }
        return begun;
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

    /** Runs a stage on what comes from one queue, into the next, until the former ends or the run is stopped. */
    private static void process(Channel<PipelineFrame> source, Stage stage, Channel<PipelineFrame> target)
            throws InterruptedException {
        Optional<PipelineFrame> frame = source.take();
        while (frame.isPresent() && target.put(stage.apply(frame.get()))) {
            frame = source.take();
        }
        target.end();
    }

    private void deliverAll() throws InterruptedException {
        Optional<PipelineFrame> next = results.take();
        while (next.isPresent()) {
            deliver(next.get());
            next = results.take();
        }
    }

    private void deliver(PipelineFrame recognized) {
        FrameResult result = recognized.result();
        options.frameListeners().forEach(listener -> listener.accept(result));
        statistics.add(result, clock.getAsLong() - recognized.readAt());
        if (!options.progressListeners().isEmpty()) {
            VideoProgress now = progress.at(result.frame().timestamp(), statistics.frames(), reading.dropped());
            options.progressListeners().forEach(listener -> listener.accept(now));
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

    private Thread thread(String name, Work work) {
        Thread thread = new Thread(() -> guard(work), "fer4j-video-" + name);
        thread.setDaemon(true);
        return thread;
    }

    private void guard(Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            failed(new IllegalStateException("a thread of a video's run was interrupted by somebody else", e));
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    private void failed(Throwable failure) {
        if (!outcome.isStopped()) {
            outcome.fail(failure);
        }
    }

    /** What a thread does until the run ends. */
    private interface Work {
        void run() throws InterruptedException;
    }
}
