package io.github.fer4j.spark.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void aValueOutOfRangeIsInTheMessage() {
        RecognitionOptions options = RecognitionOptions.DEFAULT;
        assertThatThrownBy(() -> options.withMinimumFaceSize(0))
                .hasMessage("minimumFaceSize must be at least 1, not 0");
        assertThatThrownBy(() -> options.withMaximumFaces(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> options.withMinimumQuality(-0.5)).hasMessageContaining("-0.5");
        assertThatThrownBy(() -> options.withMinimumConfidence(1.5)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> options.withUncertainBelow(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> options.withModel(" ")).hasMessageContaining("blank");
    }

    @Test
    void aPartIsAMultipleOfTheTimeBetweenFrames() {
        assertThat(new VideoSampling(Duration.ofSeconds(2), Duration.ofSeconds(5)).part())
                .isEqualTo(Duration.ofSeconds(6));
        assertThat(new VideoSampling(Duration.ofSeconds(9), Duration.ofSeconds(5)).part())
                .isEqualTo(Duration.ofSeconds(9));
        assertThat(new VideoSampling(Duration.ZERO, Duration.ofSeconds(5)).part())
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void timesAreChecked() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new VideoSampling(second.negated(), second)).hasMessageContaining("PT-1S");
        assertThatThrownBy(() -> new VideoSampling(second, Duration.ZERO)).hasMessageContaining("PT0S");
    }
}
