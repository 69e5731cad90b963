package io.github.fer4j.djl.detect;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Draws false finds, the surest ones most often. Thread-safe. */
final class FalseFinds {

    /** What no longer looks like a face is drawn so seldom, since there is a lot of it. */
    private static final double LEAST = 0.005;

    private final List<FalseFind> finds;
    private final double[] sums;

    private FalseFinds(List<FalseFind> finds, double[] sums) {
        this.finds = finds;
        this.sums = sums;
    }

    /** With a chance in proportion to the probability of a face, half at the given logit, and a little for all. */
    static FalseFinds of(List<FalseFind> finds, double half) {
        return weighted(
                finds, find -> LEAST + 1 / (1 + Math.exp(half - find.place().logit())));
    }

    private static FalseFinds weighted(List<FalseFind> finds, ToDoubleFunction<FalseFind> weight) {
        double[] sums = new double[finds.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weight.applyAsDouble(finds.get(i));
            sums[i] = sum;
        }
        return new FalseFinds(List.copyOf(finds), sums);
    }

    boolean isEmpty() {
        return finds.isEmpty();
    }

    FalseFind draw(SplittableRandom random) {
        double chosen = random.nextDouble() * sums[sums.length - 1];
        int at = java.util.Arrays.binarySearch(sums, chosen);
        return finds.get(Math.min(finds.size() - 1, at < 0 ? -at - 1 : at));
    }
}
