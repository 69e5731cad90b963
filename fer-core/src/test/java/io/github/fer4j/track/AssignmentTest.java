package io.github.fer4j.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

    @Test
    void takesTheCheapestSumEvenIfTheCheapestPairMustBeGivenUp() {
        assertThat(Assignment.rowOfEachColumn(new double[][] {{1, 2}, {2, 9}}, 2))
                .containsExactly(1, 0);
    }

    @Test
    void nothingIsPairedWithNothing() {
        assertThat(Assignment.rowOfEachColumn(new double[0][], 0)).isEmpty();
        assertThat(Assignment.rowOfEachColumn(new double[0][], 2)).containsExactly(Assignment.NONE, Assignment.NONE);
        assertThat(Assignment.rowOfEachColumn(new double[][] {{}, {}}, 0)).isEmpty();
    }

    @Test
    void aForbiddenPairIsNotMade() {
        assertThat(Assignment.rowOfEachColumn(new double[][] {{Assignment.FORBIDDEN, 3}}, 2))
                .containsExactly(Assignment.NONE, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isAsCheapAsTheBestOfAllPairings(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            double[][] cost = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (double[] row : cost) {
                Arrays.setAll(row, i -> random.nextInt(5) == 0 ? Assignment.FORBIDDEN : random.nextGaussian());
            }
            int columns = cost[0].length;
            int[] rows = Assignment.rowOfEachColumn(cost, columns);
            assertThat(Arrays.stream(rows).filter(row -> row != Assignment.NONE))
                    .doesNotHaveDuplicates();
            assertThat(sum(cost, rows))
                    .as("seed %d, round %d: %s", seed, round, Arrays.deepToString(cost))
                    .isCloseTo(best(cost, 0, new boolean[cost.length]), within(1e-6));
        }
    }

    /** Unpaired faces cost as much as forbidden pairs: so more pairs are always better. */
    private static double sum(double[][] cost, int[] rows) {
        return IntStream.range(0, rows.length)
                .mapToDouble(column -> rows[column] == Assignment.NONE ? 1e6 : cost[rows[column]][column])
                .sum();
    }

    private static double best(double[][] cost, int column, boolean[] used) {
        if (column == cost[0].length) {
            return 0;
        }
        double best = 1e6 + best(cost, column + 1, used);
        for (int row = 0; row < cost.length; row++) {
            if (!used[row] && cost[row][column] < Assignment.FORBIDDEN) {
                used[row] = true;
                best = Math.min(best, cost[row][column] + best(cost, column + 1, used));
                used[row] = false;
            }
        }
        return best;
    }
}
