package io.github.fer4j.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackMemoryTest {

    private final TrackMemory memory = new TrackMemory();

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 40, 200})
    void atUsualRatesItIsASecond(int interval) {
        int end = 4000 + interval;
        advance(0, end, interval);
        int latest = (end - 1) / interval * interval;
        assertThat(memory.hasForgotten(Duration.ofMillis(latest - 999))).isFalse();
        assertThat(memory.hasForgotten(Duration.ofMillis(latest - 1000))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 1000, 1200, 60_000})
    void whereFramesAreFarApartItIsThreeOfThem(int interval) {
        advance(0, 10 * interval, interval);
        assertThat(memory.hasForgotten(Duration.ofMillis(6L * interval))).isFalse();
        assertThat(memory.hasForgotten(Duration.ofMillis(5L * interval))).isTrue();
    }

    @Test
    void aSinglePauseDoesNotCount() {
        advance(0, 400, 40);
        memory.advanceTo(Duration.ofSeconds(10));
        assertThat(memory.hasForgotten(Duration.ofMillis(360))).isTrue();
    }

    @Test
    void oneIntervalIsEnoughToLearnFrom() {
        memory.advanceTo(Duration.ZERO);
        memory.advanceTo(Duration.ofSeconds(2));
        assertThat(memory.hasForgotten(Duration.ZERO)).isFalse();
    }

    @Test
    void theSameTimeAgainIsNoFrame() {
        advance(0, 20_000, 2000);
        for (int i = 0; i < 9; i++) {
            memory.advanceTo(Duration.ofSeconds(18));
        }
        assertThat(memory.hasForgotten(Duration.ofSeconds(12))).isFalse();
    }

    private void advance(int from, int to, int interval) {
        for (int time = from; time < to; time += interval) {
            memory.advanceTo(Duration.ofMillis(time));
        }
    }
}
