package io.github.fer4j.video.internal;

import io.github.fer4j.video.Detection;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoProgress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The options of a video run. */
public record VideoOptions(
        Detection detection,
        double smallestFace,
        Duration smoothing,
        int stride,
        Duration from,
        Optional<Duration> to,
        List<Consumer<FrameResult>> frameListeners,
        List<Consumer<VideoProgress>> progressListeners) {

    public VideoOptions {
        frameListeners = List.copyOf(frameListeners);
        progressListeners = List.copyOf(progressListeners);
    }

    boolean isBefore(VideoFrame frame) {
        return frame.timestamp().compareTo(from) < 0;
    }

    boolean isPast(VideoFrame frame) {
        return to.isPresent() && frame.timestamp().compareTo(to.get()) >= 0;
    }
}
