package io.github.fer4j.jackson.internal;

import io.github.fer4j.video.Latency;
import org.jspecify.annotations.Nullable;

/** A latency as JSON, in seconds. */
@JsonForm
record LatencyForm(@Nullable Double mean, @Nullable Double maximum) {

    static LatencyForm of(Latency latency) {
        return new LatencyForm(Rounded.seconds(latency.mean()), Rounded.seconds(latency.maximum()));
    }

    Latency value() {
        return new Latency(Read.time(mean, "mean"), Read.time(maximum, "maximum"));
    }
}
