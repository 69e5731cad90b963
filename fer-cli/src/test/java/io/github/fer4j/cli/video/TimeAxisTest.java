package io.github.fer4j.cli.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAxisTest {

    private static final int PIXELS = 1100;

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 19, 60, 100, 121, 299, 600, 3600, 5400, 18_000, 40_000})
    void marksHaveRoomAndAreNotRare(long seconds) {
        TimeAxis axis = TimeAxis.over(Duration.ofSeconds(seconds), PIXELS);
        assertThat(axis.markSpacing()).isBetween(80, PIXELS);
    }

    @Test
    void longVideosAreCountedInMinutes() {
        TimeAxis axis = TimeAxis.over(Duration.ofMinutes(10), PIXELS);
        assertThat(axis.position(Duration.ofSeconds(90))).isEqualTo(1.5);
        assertThat(axis.label(1.5)).isEqualTo("01:30");
    }

    @Test
    void secondsAreCountedInSeconds() {
        TimeAxis axis = TimeAxis.over(Duration.ofSeconds(19), PIXELS);
        assertThat(axis.label(axis.position(Duration.ofSeconds(14)))).isEqualTo("00:14");
    }
}
