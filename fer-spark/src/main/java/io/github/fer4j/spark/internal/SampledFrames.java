package io.github.fer4j.spark.internal;

import io.github.fer4j.spark.options.VideoSampling;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import java.time.Duration;
import java.util.Optional;

/** The frames of a part that are recognised: the first of each span of time. For one thread at a time. */
final class SampledFrames {

    private final FrameSource source;
    private final VideoPart part;
    private final VideoSampling sampling;
    private long nextSpan = Long.MIN_VALUE;

    SampledFrames(FrameSource source, VideoPart part, VideoSampling sampling) {
        this.source = source;
        this.part = part;
        this.sampling = sampling;
    }

    /** The next one; empty at the end of the part. */
    Optional<VideoFrame> next() {
        Optional<VideoFrame> frame = source.next();
        while (frame.isPresent() && !part.isPast(frame.get().timestamp(), sampling)) {
            if (isFirstOfSpan(frame.get().timestamp())) {
                return frame;
            }
            frame = source.next();
        }
        return Optional.empty();
    }

    private boolean isFirstOfSpan(Duration time) {
        if (sampling.every().isZero()) {
            return true;
        }
        long span = time.dividedBy(sampling.every());
        if (span < nextSpan) {
            return false;
        }
        nextSpan = span + 1;
        return true;
    }
}
