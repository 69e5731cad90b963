package io.github.fer4j.djl.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MixupTest {

    private static final int SIZE = 5;

    @Test
    void picturesAndTargetsOfAPairAreMixedByTheSameShare() {
        float[] inputs = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4};
        float[] targets = {0, 10, 20, 30, 40};
        new Mixup(1).apply(SIZE, inputs, targets, new SplittableRandom(3));
        for (int i = 0; i < SIZE; i++) {
            assertThat(inputs[2 * i]).isEqualTo(inputs[2 * i + 1]);
            assertThat(targets[i]).isCloseTo(10 * inputs[2 * i], within(1e-4f));
            assertThat(inputs[2 * i] + inputs[2 * (SIZE - 1 - i)]).isCloseTo(4, within(1e-5f));
        }
        assertThat(inputs[0]).isGreaterThan(0).isLessThanOrEqualTo(2);
        assertThat(inputs[4]).as("the one in the middle").isEqualTo(2);
        assertThat(inputs[0] / 4).as("pairs have shares of their own").isNotEqualTo((inputs[2] - 1) / 2);
    }

    @Test
    void aStrengthOfZeroChangesNothingAndDrawsNothing() {
        float[] inputs = {0, 1};
        float[] targets = {2, 3};
        SplittableRandom random = new SplittableRandom(3);
        new Mixup(0).apply(2, inputs, targets, random);
        assertThat(inputs).containsExactly(0, 1);
        assertThat(targets).containsExactly(2, 3);
        assertThat(random.nextLong()).isEqualTo(new SplittableRandom(3).nextLong());
    }

    /** For these two strengths the distribution is known without tables: even, and that of an arc sine. */
    @Test
    void sharesFollowTheBetaDistribution() {
        assertThat(shareOfOthersAbove(0.25, 1)).isCloseTo(0.5, within(0.01));
        assertThat(shareOfOthersAbove(0.25, 0.5)).isCloseTo(1.0 / 3, within(0.01));
        assertThat(shareOfOthersAbove(0.25, 0.001)).isLessThan(0.01);
    }

    /** How often the other example has more than a share of the picture. */
    private static double shareOfOthersAbove(double limit, double strength) {
        int size = 40_000;
        float[] inputs = new float[size];
        for (int i = size / 2; i < size; i++) {
            inputs[i] = 1;
        }
        new Mixup(strength).apply(size, inputs, new float[size], new SplittableRandom(11));
        int above = 0;
        for (int i = 0; i < size / 2; i++) {
            above += inputs[i] > limit ? 1 : 0;
        }
        return above / (size / 2.0);
    }
}
