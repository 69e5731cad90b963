package io.github.fer4j.djl.train;

import java.util.SplittableRandom;

/**
 * Mixes the examples of a batch in pairs, pictures and targets alike (Zhang et al., 2018, section 2). Each keeps at least
 * half of itself, so that its label stays its own.
 *
 * @param strength both parameters of the Beta distribution from which the shares are drawn; 0 for no mixing
 */
record Mixup(double strength) {

    /**
     * Mixes the first example with the last one, the second with the last but one, and so on, in place. An example in the
     * middle stays.
     *
     * @param size the number of examples
     * @param inputs their pictures one after the other
     * @param targets their targets one after the other
     */
    void apply(int size, float[] inputs, float[] targets, SplittableRandom random) {
        if (strength == 0) {
            return;
        }
        for (int i = 0; i < size / 2; i++) {
            double drawn = beta(random);
            float share = (float) Math.max(drawn, 1 - drawn);
            int other = size - 1 - i;
            mix(inputs, i, other, inputs.length / size, share);
            mix(targets, i, other, targets.length / size, share);
        }
    }

    private static void mix(float[] rows, int one, int other, int width, float share) {
        for (int k = 0; k < width; k++) {
            float first = rows[one * width + k];
            float second = rows[other * width + k];
            rows[one * width + k] = share * first + (1 - share) * second;
            rows[other * width + k] = share * second + (1 - share) * first;
        }
    }

    /** By Jöhnk's method, in logarithms, as powers of small strengths would be 0. */
    private double beta(SplittableRandom random) {
        while (true) {
            double x = Math.log(random.nextDouble()) / strength;
            double y = Math.log(random.nextDouble()) / strength;
            double larger = Math.max(x, y);
            double logSum = larger + Math.log(Math.exp(x - larger) + Math.exp(y - larger));
            if (logSum <= 0) {
                return Math.exp(x - logSum);
            }
        }
    }
}
