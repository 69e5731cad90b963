package io.github.fer4j.djl.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.model.training.Sampling;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplerTest {

    /** 1 example of label 0, 4 of label 1, none of label 2, 15 of label 3. */
    private static final int[] LABELS =
            IntStream.range(0, 20).map(i -> i == 0 ? 0 : i < 5 ? 1 : 3).toArray();

    @Test
    void naturallyEachExampleComesOnce() {
        assertThat(examples(Sampling.NATURAL))
                .containsExactly(IntStream.range(0, 20).toArray());
    }

    @Test
    void balancedLabelsComeEquallyOftenButForRounding() {
        // A third of 20 each: 6 and two thirds.
        assertThat(counts(examples(Sampling.BALANCED))).containsExactly(7, 7, 0, 6);
    }

    @Test
    void bySquareRootTheRareGainAndTheCommonLose() {
        // 1 : 2 : 3.87 of 20 are 2.91, 5.82 and 11.27.
        assertThat(counts(examples(Sampling.SQUARE_ROOT))).containsExactly(3, 6, 0, 11);
    }

    @Test
    void noExampleComesAgainBeforeAllOfItsLabelHaveCome() {
        int[] examples = examples(Sampling.BALANCED);
        long[] times = new long[LABELS.length];
        Arrays.stream(examples).forEach(i -> times[i]++);
        assertThat(Arrays.stream(times, 1, 5)).allMatch(count -> count == 1 || count == 2);
        assertThat(Arrays.stream(times, 5, 20)).allMatch(count -> count <= 1);
    }

    @Test
    void howOftenAnExampleIsShownFollowsFromTheShareOfItsLabel() {
        assertThat(new Sampler(LABELS, 4, Sampling.NATURAL).timesShown()).containsOnly(1);
        assertThat(new Sampler(LABELS, 4, Sampling.BALANCED).timesShown()).containsExactly(7, 7 / 4.0, 0, 6 / 15.0);
    }

    @Test
    void aSeedFixesTheExamples() {
        assertThat(examples(Sampling.BALANCED)).containsExactly(examples(Sampling.BALANCED));
    }

    private static int[] examples(Sampling sampling) {
        return new Sampler(LABELS, 4, sampling).examples(new SplittableRandom(3));
    }

    private static int[] counts(int[] examples) {
        int[] counts = new int[4];
        Arrays.stream(examples).forEach(i -> counts[LABELS[i]]++);
        return counts;
    }
}
