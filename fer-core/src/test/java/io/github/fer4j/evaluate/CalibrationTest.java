package io.github.fer4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {

    @Test
    void fourFacesWorkedByHand() {
        // Bin 15 (14/15..1]: 0.95 and 0.97, one right: confidence 0.96, accuracy 0.5, gap 0.46.
        // Bin 8 (7/15..8/15]: 0.5, right: gap 0.5. Bin 4 (3/15..4/15]: 0.25, wrong: gap 0.25.
        Calibration calibration = Calibration.builder()
                .add(0.95, true)
                .add(0.97, false)
                .add(0.5, true)
                .add(0.25, false)
                .build();
        assertThat(calibration.bins().get(14).faces()).isEqualTo(2);
        assertThat(calibration.bins().get(14).confidence()).isEqualTo(0.96, offset(1e-12));
        assertThat(calibration.bins().get(14).accuracy()).isEqualTo(0.5);
        assertThat(calibration.bins().get(7)).isEqualTo(new Calibration.Bin(1, 0.5, 1));
        assertThat(calibration.bins().get(3)).isEqualTo(new Calibration.Bin(1, 0.25, 0));
        assertThat(calibration.bins().get(0)).isEqualTo(new Calibration.Bin(0, 0, 0));
        assertThat(calibration.expectedError()).isEqualTo((2 * 0.46 + 0.5 + 0.25) / 4, offset(1e-12));
    }

    @ParameterizedTest(name = "{0} is in bin {1}")
    @CsvSource({"0, 0", "0.01, 0", "0.2, 2", "0.2001, 3", "0.6, 8", "0.61, 9", "1, 14", "1.0005, 14"})
    void aBinHoldsItsUpperEdgeAndTheFirstHolds0(double probability, int bin) {
        Calibration calibration = Calibration.builder().add(probability, true).build();
        assertThat(calibration.bins().get(bin).faces()).isOne();
    }

    @Test
    void withoutFacesThereIsNoError() {
        assertThat(Calibration.builder().build().expectedError()).isZero();
    }

    @Test
    void rejectsWhatIsNoProbability() {
        for (double value : new double[] {-0.1, Double.NaN}) {
            assertThatThrownBy(() -> Calibration.builder().add(value, true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not a probability: " + value);
        }
        assertThatThrownBy(() -> new Calibration(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a calibration has 15 bins, not 0");
    }

    /** Faces that are right exactly as often as they are sure of it. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void honestConfidenceHasNearlyNoError(long seed) {
        Random random = new Random(seed);
        Calibration.Builder honest = Calibration.builder();
        Calibration.Builder boastful = Calibration.builder();
        for (int i = 0; i < 100_000; i++) {
            double probability = random.nextDouble();
            boolean right = random.nextDouble() < probability;
            honest.add(probability, right);
            boastful.add(Math.sqrt(probability), right);
        }
        assertThat(honest.build().expectedError()).as("seed %d", seed).isLessThan(0.01);
        // The mean of sqrt(p) - p over 0..1 is 2/3 - 1/2.
        assertThat(boastful.build().expectedError()).as("seed %d", seed).isEqualTo(1.0 / 6, offset(0.01));
    }
}
