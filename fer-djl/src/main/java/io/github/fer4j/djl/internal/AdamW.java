package io.github.fer4j.djl.internal;

import ai.djl.ndarray.NDArray;
import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.model.weights.Tensor;
import java.util.List;

/** Adam with decoupled weight decay; see {@link OptimizerSettings.AdamW}. */
final class AdamW extends Optimizer {

    private final OptimizerSettings.AdamW constants;

    /** An optimiser; see {@link Optimizer} for the arguments. */
    AdamW(OptimizerSettings.AdamW constants, double weightDecay, NetworkBlock network, List<Tensor> stored) {
        super(weightDecay, network, stored);
        this.constants = constants;
    }

    @Override
    public void update(NDArray gradients, double learningRate, long step) {
        NDArray mean = slot("mean");
        NDArray square = slot("square");
        try (NDArray decay = decay(learningRate)) {
            learned().subi(decay);
        }
        scalars().muli(square, constants.beta2());
        try (NDArray squared = gradients.square()) {
            square.addi(scalars().muli(squared, 1 - constants.beta2()));
        }
        scalars().muli(mean, constants.beta1()).addi(scalars().muli(gradients, 1 - constants.beta1()));
        double rate = learningRate / (1 - Math.pow(constants.beta1(), (double) step));
        double scale = 1 / Math.sqrt(1 - Math.pow(constants.beta2(), (double) step));
        try (NDArray denominator = square.sqrt();
                NDArray change = mean.div(scalars().addi(scalars().muli(denominator, scale), constants.epsilon()))) {
            learned().subi(scalars().muli(change, rate));
        }
    }
}
