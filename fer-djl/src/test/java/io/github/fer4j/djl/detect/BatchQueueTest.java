package io.github.fer4j.djl.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchQueueTest {

    private static final int BATCHES = 50;
    private static final int NUMBERS = 100;

    /** Batches of random numbers. */
    private static List<Float> drawn(long seed) {
        BatchSource source = random -> {
            float[] numbers = new float[NUMBERS];
            for (int i = 0; i < NUMBERS; i++) {
                numbers[i] = (float) random.nextDouble();
            }
            return new Batch(numbers, numbers, 1);
        };
        List<Float> all = new ArrayList<>();
        try (BatchQueue queue = new BatchQueue(source, seed, BATCHES)) {
            for (int i = 0; i < BATCHES; i++) {
                for (float number : queue.next().inputs()) {
                    all.add(number);
                }
            }
        }
        return all;
    }

    @Test
    void aSeedGivesTheSameBatchesInTheSameOrder() {
        assertThat(drawn(7)).isEqualTo(drawn(7)).isNotEqualTo(drawn(8));
    }

    /** SplittableRandom's numbers for seeds that differ by its own step are the same but for the first. */
    @Test
    void batchesShareNoRandomNumbers() {
        List<Float> all = drawn(7);
        Set<Float> different = new HashSet<>(all);
        assertThat(different).hasSizeGreaterThan(all.size() - 10);
    }
}
