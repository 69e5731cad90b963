package io.github.fer4j.cli.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimecodeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "90, 90000",
        "1:30, 90000",
        "0:01:30.5, 90500",
        "2:00:00, 7200000",
        "0.04, 40",
        "90:00, 5400000",
        "100:00:00, 360000000",
        "1:5, 65000"
    })
    void timesAreReadAsPeopleWriteThem(String text, long millis) {
        assertThat(Timecode.parse(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void nanosecondsAreKept() {
        assertThat(Timecode.parse("1.000000001")).isEqualTo(Duration.ofSeconds(1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1:60", "1:60:00", "1:2:3:4", "ten", "1:", ":30", "1.", "1e3", "1 :30", "٣"})
    void whatIsNoTimeIsExplained(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timecode.parse(text))
                .withMessageStartingWith("'" + text + "' is no time");
    }

    @ParameterizedTest
    @CsvSource({"0, 00:00", "59999, 00:59", "90000, 01:30", "3600000, 1:00:00", "45296789, 12:34:56"})
    void timesAreShownToTheSecond(long millis, String text) {
        assertThat(Timecode.of(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0 s", "4250, 4.3 s", "60000, 01:00", "5400000, 1:30:00"})
    void shortLengthsHaveTenths(long millis, String text) {
        assertThat(Timecode.length(Duration.ofMillis(millis))).isEqualTo(text);
    }
}
