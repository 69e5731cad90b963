package io.github.fer4j.video;

import io.github.fer4j.image.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A video made of frames in memory.
 *
 * <p>Only one thread at a time may use it, except for {@link #close()}. The frames are kept, not copied. They may differ
 * in size.
 */
public final class FrameList implements FrameSource {

    private final VideoInfo info;
    private final List<VideoFrame> frames;
    private int next;
    private volatile boolean closed;

    private FrameList(List<VideoFrame> frames, VideoInfo info) {
        this.frames = frames;
        this.info = info;
    }

    /**
     * Frames at their own times.
     *
     * @param frames at least one, each with an index and a timestamp above those of the one before
     * @return a source at its beginning
     * @throws IllegalArgumentException if the list is empty or the indexes or times do not ascend
     */
    public static FrameList of(List<VideoFrame> frames) {
        List<VideoFrame> copy = List.copyOf(Objects.requireNonNull(frames, "frames"));
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("a video needs at least one frame");
        }
        for (int i = 1; i < copy.size(); i++) {
            requireAscending(copy.get(i - 1), copy.get(i));
        }
        return new FrameList(copy, describe(copy));
    }

    /**
     * Frames at a constant rate, the first at time zero.
     *
     * @param frames at least one
     * @param framesPerSecond above 0 and finite
     * @return a source at its beginning
     * @throws IllegalArgumentException if the list is empty or the rate is not above 0
     */
    public static FrameList of(List<Frame> frames, double framesPerSecond) {
        Objects.requireNonNull(frames, "frames");
        List<VideoFrame> timed = new ArrayList<>(frames.size());
        for (Frame image : frames) {
            timed.add(VideoFrame.atRate(image, timed.size(), framesPerSecond));
        }
        return of(timed);
    }

    @Override
    public VideoInfo info() {
        return info;
    }

    @Override
    public Optional<VideoFrame> next() {
        if (closed) {
            throw new IllegalStateException("the source " + info.name() + " is closed");
        }
        if (next == frames.size()) {
            return Optional.empty();
        }
        return Optional.of(frames.get(next++));
    }

    @Override
    public void close() {
        closed = true;
    }

    private static void requireAscending(VideoFrame before, VideoFrame frame) {
        if (frame.index() <= before.index() || frame.timestamp().compareTo(before.timestamp()) <= 0) {
            throw new IllegalArgumentException("frame " + frame.index() + " at " + frame.timestamp()
                    + " does not come after frame " + before.index() + " at " + before.timestamp());
        }
    }

    /** The last frame is taken to be shown for as long as the others on average. */
    private static VideoInfo describe(List<VideoFrame> frames) {
        VideoFrame first = frames.get(0);
        Duration span = frames.get(frames.size() - 1).timestamp().minus(first.timestamp());
        int steps = frames.size() - 1;
        Optional<Duration> duration = steps == 0
                ? Optional.empty()
                : Optional.of(span.plus(span.dividedBy(steps)).plus(first.timestamp()));
        double rate = steps == 0 ? 0 : steps / (span.toNanos() / 1e9);
        return new VideoInfo(
                frames.size() + " frames", first.image().width(), first.image().height(), rate, duration, false);
    }
}
