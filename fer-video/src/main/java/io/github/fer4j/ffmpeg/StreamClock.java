package io.github.fer4j.ffmpeg;

import java.time.Duration;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * When pictures or sound of a stream are shown, counted from the start of the video. Times always go on: where those of
 * the file jump back, or far ahead, as in recordings that were joined, the next time follows at the stream's rate. For
 * one thread at a time.
 */
final class StreamClock {

    /** So much out of order is a matter of rounding, in steps of the stream. */
    private static final long JITTER_STEPS = 2;

    private final Fraction timeBase;
    private final long stepNanos;
    private final long longestGapNanos;
    private OptionalLong origin;
    private long shift;
    private long last = -1;

    /**
     * A clock at its start.
     *
     * @param timeBase of the stream's timestamps
     * @param origin the timestamp of the start, in nanoseconds; if empty, the first one is
     * @param step between two timestamps, usually
     * @param longestGap what is further ahead is a jump
     */
    StreamClock(Fraction timeBase, OptionalLong origin, Duration step, Duration longestGap) {
        this.timeBase = timeBase;
        this.origin = origin;
        stepNanos = step.toNanos();
        longestGapNanos = longestGap.toNanos();
    }

    /** The time of the next timestamp, always above the one before, whatever the file says. */
    Duration timeOf(long ticks) {
        if (ticks == avutil.AV_NOPTS_VALUE || !timeBase.reaches(ticks)) {
            last = last < 0 ? 0 : last + stepNanos;
        } else {
            last = last < 0 ? Math.max(0, sinceOrigin(ticks)) : following(sinceOrigin(ticks) + shift);
        }
        return Duration.ofNanos(last);
    }

    private long following(long time) {
        if (time > last && time - last <= longestGapNanos) {
            return time;
        }
        if (time <= last && last - time <= JITTER_STEPS * stepNanos) {
            return last + 1;
        }
        shift += last + stepNanos - time;
        return last + stepNanos;
    }

    private long sinceOrigin(long ticks) {
        long nanos = timeBase.nanos(ticks);
        if (origin.isEmpty()) {
            origin = OptionalLong.of(nanos);
        }
        return Fraction.bounded(nanos - origin.getAsLong());
    }
}
