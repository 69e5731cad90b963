package io.github.fer4j.djl.internal;

/** Logits to probabilities. */
public final class Softmax {

    private Softmax() {}

    /** The probabilities of one row of logits, summing to 1. */
    public static float[] of(float[] logits, int from, int length) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + length; i++) {
            max = Math.max(max, logits[i]);
        }
        double[] powers = new double[length];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            powers[i] = Math.exp(logits[from + i] - max);
            sum += powers[i];
        }
        float[] probabilities = new float[length];
        for (int i = 0; i < length; i++) {
            probabilities[i] = (float) (powers[i] / sum);
        }
        return probabilities;
    }
}
