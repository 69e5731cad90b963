package io.github.fer4j.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GammaCorrectionTest {

    @Test
    void gamma1ChangesNothing() {
        byte[] table = GammaCorrection.table(1);
        assertThat(table).hasSize(256);
        for (int i = 0; i < 256; i++) {
            assertThat(table[i] & 0xFF).isEqualTo(i);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.4, 0.5, 0.9, 1, 1.1, 2, 2.2, 2.5, 10})
    void keepsBlackWhiteAndTheOrderOfGreys(double gamma) {
        byte[] table = GammaCorrection.table(gamma);
        assertThat(table[0] & 0xFF).isZero();
        assertThat(table[255] & 0xFF).isEqualTo(255);
        for (int i = 1; i < 256; i++) {
            assertThat(table[i] & 0xFF).as("grey %d", i).isGreaterThanOrEqualTo(table[i - 1] & 0xFF);
        }
    }

    @ParameterizedTest(name = "gamma {0}: {1} becomes {2}")
    @CsvSource({
        // 255 * (64 / 255)^0.5 = 127.7; 255 * (128 / 255)^2 = 64.3; 255 * (51 / 255)^2 = 10.2
        "0.5, 64, 128",
        "2, 128, 64",
        "2, 51, 10"
    })
    void valuesWorkedByHand(double gamma, int in, int out) {
        assertThat(GammaCorrection.table(gamma)[in] & 0xFF).isEqualTo(out);
    }

    @Test
    void below1BrightensAndAbove1Darkens() {
        for (int i = 1; i < 255; i++) {
            assertThat(GammaCorrection.table(0.5)[i] & 0xFF).isGreaterThanOrEqualTo(i);
            assertThat(GammaCorrection.table(2)[i] & 0xFF).isLessThanOrEqualTo(i);
        }
    }

    @Test
    void fixedIsTheSameForEveryFace() {
        GammaCorrection gamma = GammaCorrection.fixed(0.7);
        assertThat(gamma.gammaFor(0)).isEqualTo(0.7);
        assertThat(gamma.gammaFor(255)).isEqualTo(0.7);
    }

    @ParameterizedTest
    @ValueSource(doubles = {60, 90, 130, 170, 190})
    void towardsMeanBringsAFlatFaceToTheTarget(double mean) {
        double gamma = GammaCorrection.towardsMean(130).gammaFor(mean);
        assertThat(255 * Math.pow(mean / 255, gamma)).isEqualTo(130, offset(1e-9));
    }

    @ParameterizedTest(name = "mean {0}: gamma {1}")
    @CsvSource({"0, 0.4", "5, 0.4", "250, 2.5", "255, 2.5"})
    void towardsMeanStaysWithinItsRange(double mean, double gamma) {
        assertThat(GammaCorrection.towardsMean(130).gammaFor(mean)).isEqualTo(gamma);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 10.1, Double.NaN})
    void rejectsAGammaOutOfRange(double gamma) {
        assertThatThrownBy(() -> GammaCorrection.fixed(gamma))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gamma must be above 0 and at most 10, not " + gamma);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 255, Double.NaN})
    void rejectsATargetOutOfRange(double target) {
        assertThatThrownBy(() -> GammaCorrection.towardsMean(target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the target mean must be between 0 and 255, not " + target);
    }
}
