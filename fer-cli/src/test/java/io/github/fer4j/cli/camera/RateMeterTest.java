package io.github.fer4j.cli.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateMeterTest {

    private long now;
    private final RateMeter meter = new RateMeter(() -> now);

    @Test
    void theFirstEventHasNoRate() {
        assertThat(meter.tick()).isZero();
    }

    @Test
    void aSteadyRateIsTold() {
        assertThat(rateAfter(100, 40)).isCloseTo(25, within(0.01));
    }

    @Test
    void whatIsLongPastDoesNotCount() {
        rateAfter(100, 10);
        assertThat(rateAfter(100, 100)).isCloseTo(10, within(0.01));
    }

    private double rateAfter(int events, long millis) {
        double rate = 0;
        for (int i = 0; i < events; i++) {
            now += Duration.ofMillis(millis).toNanos();
            rate = meter.tick();
        }
        return rate;
    }
}
