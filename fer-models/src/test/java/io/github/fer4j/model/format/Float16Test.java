package io.github.fer4j.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Float16Test {

    @ParameterizedTest
    @CsvSource({
        "0, 0x0000",
        "1, 0x3C00",
        "-2, 0xC000",
        "65504, 0x7BFF",
        "65519.9, 0x7BFF",
        "65520, 0x7C00",
        "6.1035156e-5, 0x0400",
        "6.0975552e-5, 0x03FF",
        "5.9604645e-8, 0x0001",
        "2.9802322e-8, 0x0000",
        "0.33325195, 0x3555",
        "2049, 0x6800",
        "2051, 0x6802"
    })
    void valuesOfTheStandardAreEncodedAsItSays(float value, String half) {
        assertThat(Float16.ofFloat(value)).isEqualTo((short) (int) Integer.decode(half));
    }

    @Test
    void everyHalfSurvivesTheWayThroughAFloat() {
        for (int half = 0; half <= 0xFFFF; half++) {
            boolean nan = (half & 0x7C00) == 0x7C00 && (half & 0x3FF) != 0;
            if (!nan) {
                assertThat(Float16.ofFloat(Float16.toFloat((short) half))).isEqualTo((short) half);
            } else {
                assertThat(Float16.toFloat((short) half)).isNaN();
            }
        }
    }

    @Test
    void noHalfIsNearerThanTheOneChosen() {
        Random random = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            float value = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(9) - 5));
            short half = Float16.ofFloat(value);
            double error = Math.abs((double) Float16.toFloat(half) - value);
            for (int neighbour : new int[] {half - 1, half + 1}) {
                double other = Math.abs((double) Float16.toFloat((short) neighbour) - value);
                assertThat(Double.isNaN(other) || error <= other)
                        .as("%s as %s", value, Float16.toFloat(half))
                        .isTrue();
            }
        }
    }
}
