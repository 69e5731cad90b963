package io.github.fer4j.cli.video;

import java.time.Duration;

/**
 * The scale of a chart's time axis: its marks stand at times that people find round, such as every 30 seconds.
 *
 * @param unitSeconds a step of 1 on the axis, in seconds: charts find round numbers alone
 * @param markSpacing the least distance of two marks, in pixels
 */
record TimeAxis(double unitSeconds, int markSpacing) {

    private static final int COMFORTABLE_SPACING = 90;

    /** Charts round the distance of marks up to 1, 2 or 5 times a power of ten; this much lets them end at ours. */
    private static final double LEEWAY = 0.9;

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private static final double[][] UNITS_AND_STEPS = {
        {1, 1},
        {1, 2},
        {1, 5},
        {1, 10},
        {1, 20},
        {MINUTE, 0.5},
        {MINUTE, 1},
        {MINUTE, 2},
        {MINUTE, 5},
        {MINUTE, 10},
        {MINUTE, 20},
        {HOUR, 0.5},
        {HOUR, 1},
        {HOUR, 2},
        {HOUR, 5}
    };

    /** The axis for that much time over that many pixels. */
    static TimeAxis over(Duration span, int pixels) {
        double seconds = Math.max(1, span.toMillis() / 1e3);
        for (double[] candidate : UNITS_AND_STEPS) {
            double spacing = pixels * candidate[0] * candidate[1] / seconds;
            if (spacing >= COMFORTABLE_SPACING) {
                return new TimeAxis(candidate[0], (int) (spacing * LEEWAY));
            }
        }
        return new TimeAxis(HOUR, COMFORTABLE_SPACING);
    }

    /** Where a time is on the axis. */
    double position(Duration time) {
        return time.toNanos() / 1e9 / unitSeconds;
    }

    /** The time at a place on the axis, in words. */
    String label(double position) {
        return Timecode.of(Duration.ofMillis(Math.round(position * unitSeconds * 1e3)));
    }
}
