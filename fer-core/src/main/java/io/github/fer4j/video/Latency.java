package io.github.fer4j.video;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * How long frames took from the moment the source gave them until every sink and listener had their result. Immutable and
 * serializable.
 *
 * @param mean over all frames recognised; zero if there is none
 * @param maximum of all frames recognised; zero if there is none
 */
public record Latency(Duration mean, Duration maximum) implements Serializable {

    /**
     * A latency.
     *
     * @param mean over all frames recognised
     * @param maximum of all frames recognised
     */
    public Latency {
        Objects.requireNonNull(mean, "mean");
        Objects.requireNonNull(maximum, "maximum");
    }
}
