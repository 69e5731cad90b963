package io.github.fer4j;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.video.Detection;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.ResultSink;
import io.github.fer4j.video.VideoProgress;
import io.github.fer4j.video.VideoSummary;
import io.github.fer4j.video.internal.Outcome;
import io.github.fer4j.video.internal.RecognitionSteps;
import io.github.fer4j.video.internal.VideoOptions;
import io.github.fer4j.video.internal.VideoRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Recognises the faces of a video: options, then {@link #run()}, once.
 *
 * <pre>{@code
 * try (FrameSource source = ...; ResultSink sink = ...) {
 *     VideoSummary summary = recognizer.video(source)
 *             .smoothing(Duration.ofMillis(500))
 *             .sink(sink)
 *             .onFrame(result -> System.out.println(result.frame().timestamp() + " " + result.faces()))
 *             .run();
 * }
 * }</pre>
 *
 * <p>Not thread-safe, except {@link #cancel()}, which any thread may call at any time.
 *
 * <p>Reading, searching and classifying each have a thread of their own during the run; sinks and listeners are called
 * one after the other by the thread that calls {@code run}. Of a file, every frame is recognised in order; a live source
 * that is faster than recognition has its older frames dropped, so that results are always of the newest.
 *
 * <p>The source and the sinks stay the caller's to close, after the run, whether it succeeds or fails: closing a sink
 * completes what was written so far. Only when a run is cancelled or fails does it close the source, as nothing else
 * ends a wait for a frame.
 */
public final class VideoRecognition {

    /** How long a change of expression takes to show if nothing else is set. */
    public static final Duration DEFAULT_SMOOTHING = Duration.ofMillis(500);

    /** The smallest face that is searched if nothing else is set, as a share of a frame's shorter side. */
    public static final double DEFAULT_SMALLEST_FACE = 1 / 12.0;

    private final FrameSource source;
    private final RecognitionSteps steps;
    private final LongSupplier clock;
    private final Outcome outcome = new Outcome();
    private final List<Consumer<FrameResult>> takers = new ArrayList<>();
    private final List<Consumer<VideoProgress>> watchers = new ArrayList<>();
    private Detection detection = Detection.ADAPTIVE;
    private double smallestFace = DEFAULT_SMALLEST_FACE;
    private Duration smoothing = DEFAULT_SMOOTHING;
    private int stride = 1;
    private Duration from = Duration.ZERO;
    private Optional<Duration> to = Optional.empty();
    private boolean begun;

    /**
     * Begins a run; {@link io.github.fer4j.EmotionRecognizer#video(FrameSource)} is the usual way to one.
     *
     * @param source read from where it stands; stays the caller's to close
     * @param steps what is done to each frame
     */
    public VideoRecognition(FrameSource source, RecognitionSteps steps) {
        this(source, steps, System::nanoTime);
    }

    VideoRecognition(FrameSource source, RecognitionSteps steps, LongSupplier clock) {
        this.source = Objects.requireNonNull(source, "source");
        this.steps = Objects.requireNonNull(steps, "steps");
        this.clock = clock;
    }

    /**
     * How often to search for faces.
     *
     * @param mode {@link Detection#ADAPTIVE} unless set
     * @return this
     */
    public VideoRecognition detection(Detection mode) {
        requireNotBegun();
        this.detection = Objects.requireNonNull(mode, "mode");
        return this;
    }

    /**
     * How small a face may be. Searching for smaller ones takes longer, in inverse proportion to the square, and finds
     * more of what is none. The recogniser's own minimum in pixels holds besides.
     *
     * @param share of the frame's shorter side, above 0 and at most 1; 1/12, which is 40 pixels of a frame of 640x480,
     *     unless set
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public VideoRecognition smallestFace(double share) {
        requireNotBegun();
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("the smallest face must be above 0 and at most 1, not " + share);
        }
        this.smallestFace = share;
        return this;
    }

    /**
     * Over how long scores are smoothed: the time constant of an exponential mean.
     *
     * @param timeConstant not negative; zero does not smooth; half a second unless set
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public VideoRecognition smoothing(Duration timeConstant) {
        requireNotBegun();
        requireNotNegative("the smoothing", timeConstant);
        this.smoothing = timeConstant;
        return this;
    }

    /**
     * Recognises only every n-th frame. The others are read, but neither reach a sink nor count as processed.
     *
     * @param frames at least 1; 1, every frame, unless set
     * @return this
     * @throws IllegalArgumentException if it is below 1
     */
    public VideoRecognition stride(int frames) {
        requireNotBegun();
        if (frames < 1) {
            throw new IllegalArgumentException("the stride must be at least 1, not " + frames);
        }
        this.stride = frames;
        return this;
    }

    /**
     * Leaves out what comes before a time. It is read all the same, for a source has no other way forward.
     *
     * @param time since the start of the video; the first frame recognised is the first that is not earlier; zero unless
     *     set
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public VideoRecognition from(Duration time) {
        requireNotBegun();
        requireNotNegative("the beginning", time);
        this.from = time;
        return this;
    }

    /**
     * Ends the run at a time.
     *
     * @param time since the start of the video; the first frame that is not earlier is no longer recognised; the end of
     *     the video unless set
     * @return this
     * @throws IllegalArgumentException if it is not positive
     */
    public VideoRecognition to(Duration time) {
        requireNotBegun();
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("the end must be after the beginning of the video, not at " + time);
        }
        this.to = Optional.of(time);
        return this;
    }

    /**
     * Gives every result to a sink, besides those given before.
     *
     * @param sink stays the caller's to close
     * @return this
     */
    public VideoRecognition sink(ResultSink sink) {
        return onFrame(Objects.requireNonNull(sink, "sink")::accept);
    }

    /**
     * Tells a listener every result, besides those given before. What it throws ends the run.
     *
     * @param listener called by the thread that runs, in the order of frames
     * @return this
     */
    public VideoRecognition onFrame(Consumer<FrameResult> listener) {
        requireNotBegun();
        takers.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Tells a listener how far the run has come, after every frame recognised. What it throws ends the run.
     *
     * @param listener called by the thread that runs
     * @return this
     */
    public VideoRecognition onProgress(Consumer<VideoProgress> listener) {
        requireNotBegun();
        watchers.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Ends the run as soon as the frame at hand is done; or before it begins. Returns at once; may be called more than
     * once, and also after the run, when it does nothing. {@link #run()} then returns what there is so far.
     */
    public void cancel() {
        outcome.cancel();
    }

    /**
     * Recognises the video, and returns at its end or when it is cancelled. An interrupt of the calling thread cancels
     * too, and is still set afterwards.
     *
     * @return the run in numbers; a video that is damaged ends there, which the summary tells
     * @throws VideoException if the source cannot be read or a sink cannot write
     * @throws RuntimeException what a listener or a step throws
     * @throws IllegalArgumentException if the time range is empty
     * @throws IllegalStateException if it was called before, or the recogniser is closed meanwhile
     */
    public VideoSummary run() {
        requireNotBegun();
        begun = true;
        if (to.isPresent() && to.get().compareTo(from) <= 0) {
            throw new IllegalArgumentException("the end at " + to.get() + " must be after the beginning at " + from);
        }
        VideoOptions options = new VideoOptions(detection, smallestFace, smoothing, stride, from, to, takers, watchers);
        return new VideoRun(source, steps, options, outcome, clock).run();
    }

    private void requireNotBegun() {
        if (begun) {
            throw new IllegalStateException("this run has begun already: each video() runs once");
        }
    }

    private static void requireNotNegative(String what, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(what + " must not be negative: " + value);
        }
    }
}
