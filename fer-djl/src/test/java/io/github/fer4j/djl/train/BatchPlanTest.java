package io.github.fer4j.djl.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BatchPlanTest {

    private static final int EPOCHS = 20;
    private static final int USES = 20;
    private static final int DRAWS = 50;

    /** Else the changes to the pictures of one epoch would come again in another. */
    @Test
    void noNumberThatOneEpochOrBatchDrawsComesAgainInAnother() {
        Set<Long> drawn = new HashSet<>();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int use = 0; use < USES; use++) {
                SplittableRandom random = BatchPlan.random(7, epoch, use);
                random.longs(DRAWS).forEach(drawn::add);
            }
        }
        assertThat(drawn).hasSize(EPOCHS * USES * DRAWS);
    }

    @Test
    void aSeedFixesWhatIsDrawn() {
        assertThat(BatchPlan.random(7, 3, 2).nextLong())
                .isEqualTo(BatchPlan.random(7, 3, 2).nextLong())
                .isNotEqualTo(BatchPlan.random(8, 3, 2).nextLong());
    }
}
