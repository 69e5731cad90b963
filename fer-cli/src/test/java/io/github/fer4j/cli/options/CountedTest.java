package io.github.fer4j.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {

    @ParameterizedTest
    @CsvSource({"0, 0 faces", "1, 1 face", "2, 2 faces", "28709, 28709 faces"})
    void oneFaceIsNotOneFaces(long number, String text) {
        assertThat(Counted.of(number, "face")).isEqualTo(text);
    }
}
