package io.github.fer4j.model.training;

/**
 * The optimiser and its constants. Weight decay acts on weights only, never on biases or Batch Normalisation. Immutable
 * and thread-safe.
 */
public sealed interface OptimizerSettings {

    /** AdamW with the usual constants: 0.9, 0.999, 1e-8. */
    OptimizerSettings ADAM_W = new AdamW(0.9, 0.999, 1e-8);

    /** SGD with Nesterov momentum 0.9. */
    OptimizerSettings SGD = new Sgd(0.9);

    /**
     * Adam with decoupled weight decay (Loshchilov and Hutter, 2019, algorithm 2; the decay is multiplied by the learning
     * rate).
     *
     * @param beta1 decay of the mean of gradients, at least 0 and below 1
     * @param beta2 decay of the mean of squared gradients, at least 0 and below 1
     * @param epsilon added to the denominator, above 0
     */
    record AdamW(double beta1, double beta2, double epsilon) implements OptimizerSettings {

        /**
         * Constants of AdamW.
         *
         * @param beta1 decay of the mean of gradients, at least 0 and below 1
         * @param beta2 decay of the mean of squared gradients, at least 0 and below 1
         * @param epsilon added to the denominator, above 0
         * @throws IllegalArgumentException if a value is out of range
         */
        public AdamW {
            requireDecay("beta1", beta1);
            requireDecay("beta2", beta2);
            if (!(epsilon > 0)) {
                throw new IllegalArgumentException("epsilon must be above 0, not " + epsilon);
            }
        }
    }

    /**
     * Stochastic gradient descent with Nesterov momentum (Sutskever et al., 2013, in PyTorch's form); the decay is added
     * to the gradient.
     *
     * @param momentum at least 0 and below 1; 0 is plain gradient descent
     */
    record Sgd(double momentum) implements OptimizerSettings {

        /**
         * Constants of SGD.
         *
         * @param momentum at least 0 and below 1; 0 is plain gradient descent
         * @throws IllegalArgumentException if the momentum is out of range
         */
        public Sgd {
            requireDecay("momentum", momentum);
        }
    }

    private static void requireDecay(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be at least 0 and below 1, not " + value);
        }
    }
}
