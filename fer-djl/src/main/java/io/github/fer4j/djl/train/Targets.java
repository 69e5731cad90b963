package io.github.fer4j.djl.train;

/** What the network should answer for each label: smoothed (Szegedy et al., 2016, section 7) and weighted. */
final class Targets {

    private Targets() {}

    /**
     * Target distributions.
     *
     * @param weights of each label, mean 1
     * @param smoothing the share spread over all labels
     * @return for each true label, the target of each label, summing to the label's weight
     */
    static float[][] of(double[] weights, double smoothing) {
        int labels = weights.length;
        float[][] targets = new float[labels][labels];
        for (int truth = 0; truth < labels; truth++) {
            for (int label = 0; label < labels; label++) {
                double hard = truth == label ? 1 - smoothing : 0;
                targets[truth][label] = (float) (weights[truth] * (hard + smoothing / labels));
            }
        }
        return targets;
    }
}
