package io.github.fer4j.video;

import java.time.Duration;

/**
 * How long frames took from the moment the source gave them until every sink and listener had taken their result.
 *
 * @param mean over all frames recognised; zero if there is none
 * @param maximum of all frames recognised; zero if there is none
 */
public record Latency(Duration mean, Duration maximum) {}
