package io.github.fer4j.ffmpeg;

import java.time.Duration;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/** When pictures are shown, counted from the start of the video. For one thread at a time. */
final class VideoClock {

    private static final double USUAL_RATE = 25;

    private final Fraction timeBase;
    private final long frameNanos;
    private OptionalLong origin;
    private long last = -1;

    VideoClock(MediaInput input, AVStream video, double framesPerSecond) {
        timeBase = Fraction.of(video.time_base());
        frameNanos = Math.round(1e9 / (framesPerSecond > 0 ? framesPerSecond : USUAL_RATE));
        origin = input.startNanos();
    }

    /** The time of the next picture, always above that of the one before, whatever the file says. */
    Duration timeOf(AVFrame picture) {
        long ticks = picture.best_effort_timestamp();
        long time = ticks == avutil.AV_NOPTS_VALUE ? next() : sinceOrigin(timeBase.nanos(ticks));
        last = last < 0 ? Math.max(0, time) : Math.max(last + 1, time);
        return Duration.ofNanos(last);
    }

    private long next() {
        return last < 0 ? 0 : last + frameNanos;
    }

    /** Where a time of the video lies on the container's clock. */
    Duration onContainer(Duration time) {
        return time.plusNanos(origin.orElse(0));
    }

    private long sinceOrigin(long nanos) {
        if (origin.isEmpty()) {
            origin = OptionalLong.of(nanos);
        }
        return nanos - origin.getAsLong();
    }
}
