package io.github.fer4j.evaluate;

/**
 * Finds the temperature of the highest likelihood. The negative log-likelihood is convex in the inverse temperature, so
 * its slope changes sign once, and bisection finds where. For one thread.
 */
final class TemperatureSearch {

    /** Halves the range of logarithms, 4.6, to below the last digit of a double. */
    private static final int STEPS = 60;

    private final double[][] logits;
    private final int[] actual;

    /** Faces with their logits and the positions of their true labels. */
    TemperatureSearch(double[][] logits, int[] actual) {
        this.logits = logits;
        this.actual = actual;
    }

    Temperature find() {
        double low = Math.log(Temperature.LOWEST);
        double high = Math.log(Temperature.HIGHEST);
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            double slope = slope(Math.exp(-middle));
            if (slope == 0) {
                return new Temperature(Math.exp(middle));
            }
            // A rising likelihood loss asks for a lower inverse, which is a higher temperature.
            if (slope > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Temperature(Math.min(Temperature.HIGHEST, Math.max(Temperature.LOWEST, Math.exp((low + high) / 2))));
    }

    /** The derivative of the summed negative log-likelihood by the inverse temperature. */
    private double slope(double inverse) {
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            sum += mean(logits[i], inverse) - logits[i][actual[i]];
        }
        return sum;
    }

    /** The mean logit under the probabilities at that inverse temperature. */
    private static double mean(double[] face, double inverse) {
        double max = Double.NEGATIVE_INFINITY;
        for (double logit : face) {
            max = Math.max(max, logit);
        }
        double sum = 0;
        double weights = 0;
        for (double logit : face) {
            double weight = Math.exp((logit - max) * inverse);
            weights += weight;
            sum += weight * logit;
        }
        return sum / weights;
    }
}
