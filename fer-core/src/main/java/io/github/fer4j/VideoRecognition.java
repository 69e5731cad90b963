package io.github.fer4j;

import io.github.fer4j.error.MissingModuleException;
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
 * Recognises the faces of a video. Set options, then call {@link #run()} once.
 *
 * <pre>{@code
 * VideoSummary summary = recognizer.video(Path.of("party.mp4"))
 *         .smoothing(Duration.ofMillis(500))
 *         .onFrame(result -> System.out.println(result.frame().timestamp() + " " + result.faces()))
 *         .run();
 * }</pre>
 *
 * <p>Not thread-safe, except {@link #cancel()}, which any thread may call at any time. Every option has a default. A
 * setter may be called again, and the last call wins; sinks and listeners add up.
 *
 * <p>During the run, reading, searching and classifying each have a thread of their own; where every frame of a file is
 * searched, up to four threads search. Sinks and listeners are called one after the other by the thread that calls {@code
 * run}. Of a file, every frame is recognised in order. If a live source gives frames faster than they are recognised, older
 * frames are dropped, so that results are always of the newest.
 *
 * <p>A run that was given a path or an address opens the video and closes it. A {@link FrameSource} that was given stays
 * the caller's to close, as do the sinks; closing a sink completes what was written so far, also after a failure. A run
 * that is cancelled or fails closes the source in every case, because only this ends a wait for a frame.
 */
public final class VideoRecognition {

    /** The smoothing if nothing else is set: half a second. */
    public static final Duration DEFAULT_SMOOTHING = Duration.ofMillis(500);

    /** The smallest face that is searched if nothing else is set, as a share of a frame's shorter side. */
    public static final double DEFAULT_SMALLEST_FACE = 1 / 12.0;

    private final VideoInput input;
    private final RecognitionSteps steps;
    private final LongSupplier clock;
    private final Outcome outcome = new Outcome();
    private final List<Consumer<FrameResult>> frameListeners = new ArrayList<>();
    private final List<Consumer<VideoProgress>> progressListeners = new ArrayList<>();
    private Detection detection = Detection.ADAPTIVE;
    private double smallestFace = DEFAULT_SMALLEST_FACE;
    private Duration smoothing = DEFAULT_SMOOTHING;
    private int stride = 1;
    private Duration from = Duration.ZERO;
    private Optional<Duration> to = Optional.empty();
    private boolean begun;

    VideoRecognition(VideoInput input, RecognitionSteps steps) {
        this(input, steps, System::nanoTime);
    }

    VideoRecognition(VideoInput input, RecognitionSteps steps, LongSupplier clock) {
        this.input = input;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * How often the whole frame is searched for faces. {@link Detection#EVERY_FRAME} finds a new face at once but takes
     * more than twice the time of {@link Detection#ADAPTIVE}; use it where each frame counts for itself.
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
     * The size of the smallest face that is searched. A lower value finds smaller faces and more false ones. The time of a
     * search grows with the inverse square: half the size takes about four times as long. The recognizer's own minimum in
     * pixels holds as well.
     *
     * @param share of the frame's shorter side, above 0 and at most 1; 1/12 unless set, which is 40 pixels of a frame of
     *     640x480
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
     * The time constant over which the scores of a face are smoothed, by an exponential mean. A longer one gives calmer
     * labels that follow a change of expression later. It takes no time to compute.
     *
     * @param timeConstant not negative; zero does not smooth; half a second unless set
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public VideoRecognition smoothing(Duration timeConstant) {
        requireNotBegun();
        requireNotNegative("the smoothing", Objects.requireNonNull(timeConstant, "timeConstant"));
        this.smoothing = timeConstant;
        return this;
    }

    /**
     * Recognises only every n-th frame. The others are read, but no sink or listener gets them, and they do not count as
     * processed. A stride of n takes about an n-th of the time. Faces are followed at any stride, but a face that moves
     * far between two frames gets a new track.
     *
     * @param frames at least 1; 1, which is every frame, unless set
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
     * Leaves out what comes before a time. A video that was given as a path starts there at once; a {@link FrameSource} or
     * a stream is read up to it.
     *
     * @param time since the start of the video, not negative; the first frame recognised is the first one at or after it;
     *     zero unless set
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public VideoRecognition from(Duration time) {
        requireNotBegun();
        requireNotNegative("the beginning", Objects.requireNonNull(time, "time"));
        this.from = time;
        return this;
    }

    /**
     * Ends the run at a time.
     *
     * @param time since the start of the video, positive; frames at or after it are not recognised; the end of the video
     *     unless set
     * @return this
     * @throws IllegalArgumentException if it is not positive
     */
    public VideoRecognition to(Duration time) {
        requireNotBegun();
        if (Objects.requireNonNull(time, "time").isNegative() || time.isZero()) {
            throw new IllegalArgumentException("the end must be after the beginning of the video, not at " + time);
        }
        this.to = Optional.of(time);
        return this;
    }

    /**
     * Adds a sink that gets every result.
     *
     * @param sink stays the caller's to close; what it throws ends the run
     * @return this
     */
    public VideoRecognition sink(ResultSink sink) {
        return onFrame(Objects.requireNonNull(sink, "sink")::accept);
    }

    /**
     * Adds a listener that gets every result. A slow listener slows the run down.
     *
     * @param listener called by the thread that runs, in the order of frames; what it throws ends the run
     * @return this
     */
    public VideoRecognition onFrame(Consumer<FrameResult> listener) {
        requireNotBegun();
        frameListeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Adds a listener that is told after every recognised frame how far the run has come.
     *
     * @param listener called by the thread that runs; what it throws ends the run
     * @return this
     */
    public VideoRecognition onProgress(Consumer<VideoProgress> listener) {
        requireNotBegun();
        progressListeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Ends the run as soon as the frame in progress is done. Before the run, it makes the run end at once. Returns at once;
     * may be called more than once, and does nothing after the run. {@link #run()} then returns what there is so far.
     */
    public void cancel() {
        outcome.cancel();
    }

    /**
     * Recognises the video, and returns at its end or when it is cancelled. An interrupt of the calling thread cancels
     * too; the interrupt is still set afterwards.
     *
     * @return what came out; if the video is damaged, the run ends there and the summary tells it
     * @throws VideoException if the video cannot be opened or read, or a sink cannot write
     * @throws MissingModuleException if a path or an address was given and the class path has no video reader
     * @throws RuntimeException what a listener or a part of the recognizer throws
     * @throws IllegalArgumentException if the time range is empty
     * @throws IllegalStateException if it was called before, or the recognizer is closed meanwhile
     */
    public VideoSummary run() {
        requireNotBegun();
        if (to.isPresent() && to.get().compareTo(from) <= 0) {
            throw new IllegalArgumentException("the end at " + to.get() + " must be after the beginning at " + from);
        }
        begun = true;
        VideoOptions options = new VideoOptions(
                detection, smallestFace, smoothing, stride, from, to, frameListeners, progressListeners);
        return input.read(from, source -> new VideoRun(source, steps, options, outcome, clock).run());
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
