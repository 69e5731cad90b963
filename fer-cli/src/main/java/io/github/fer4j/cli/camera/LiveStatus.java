package io.github.fer4j.cli.camera;

import java.time.Duration;
import java.util.Locale;

/**
 * How the live picture keeps up.
 *
 * @param framesPerSecond shown
 * @param latency from a frame's being taken to its being shown
 * @param dropped frames that were not shown since there was no time
 * @param recording whether the picture is written too
 */
record LiveStatus(double framesPerSecond, Duration latency, long dropped, boolean recording) {

    /** In one line. */
    String text() {
        return String.format(
                Locale.ROOT,
                "%.1f frames/s   latency %d ms   %d dropped%s",
                framesPerSecond,
                latency.toMillis(),
                dropped,
                recording ? "   recording" : "");
    }
}
