package io.github.fer4j.djl.internal;

import ai.djl.ndarray.NDArray;
import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.model.weights.Tensor;
import java.util.List;

/** Gradient descent with Nesterov momentum; see {@link OptimizerSettings.Sgd}. */
final class NesterovSgd extends Optimizer {

    private final OptimizerSettings.Sgd constants;

    NesterovSgd(OptimizerSettings.Sgd constants, double weightDecay, NetworkBlock network, List<Tensor> stored) {
        super(weightDecay, network, stored);
        this.constants = constants;
    }

    @Override
    public void update(NDArray gradients, double learningRate, long step) {
        try (NDArray decay = decay(1)) {
            gradients.addi(decay);
        }
        NDArray velocity = slot("velocity");
        scalars().muli(velocity, constants.momentum()).addi(gradients);
        try (NDArray ahead = scalars().mul(velocity, constants.momentum())) {
            learned().subi(scalars().muli(ahead.addi(gradients), learningRate));
        }
    }
}
