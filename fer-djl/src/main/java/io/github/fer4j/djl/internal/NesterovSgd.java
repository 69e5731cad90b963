package io.github.fer4j.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.model.weights.Tensor;
import java.util.List;

/** Gradient descent with Nesterov momentum; see {@link OptimizerSettings.Sgd}. */
final class NesterovSgd extends Optimizer {

    private final OptimizerSettings.Sgd constants;

    NesterovSgd(OptimizerSettings.Sgd constants, double weightDecay, NDManager manager, List<Tensor> stored) {
        super(weightDecay, manager, stored);
        this.constants = constants;
    }

    @Override
    public void update(NamedParameter parameter, NDArray gradient, double learningRate, long step) {
        NDArray weight = parameter.array();
        double weightDecay = weightDecayOf(parameter);
        if (weightDecay > 0) {
            try (NDArray decay = scalars().mul(weight, weightDecay)) {
                gradient.addi(decay);
            }
        }
        NDArray velocity = slot(parameter, "velocity");
        scalars().muli(velocity, constants.momentum()).addi(gradient);
        try (NDArray ahead = scalars().mul(velocity, constants.momentum())) {
            weight.subi(scalars().muli(ahead.addi(gradient), learningRate));
        }
    }
}
