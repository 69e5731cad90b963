package io.github.fer4j.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.model.weights.Tensor;
import java.util.List;

/** Adam with decoupled weight decay; see {@link OptimizerSettings.AdamW}. */
public final class AdamW extends Optimizer {

    private final OptimizerSettings.AdamW constants;

    /** An optimiser; see {@link Optimizer} for the arguments. */
    public AdamW(OptimizerSettings.AdamW constants, double weightDecay, NDManager manager, List<Tensor> stored) {
        super(weightDecay, manager, stored);
        this.constants = constants;
    }

    @Override
    public void update(NamedParameter parameter, NDArray gradient, double learningRate, long step) {
        NDArray weight = parameter.array();
        NDArray mean = slot(parameter, "mean");
        NDArray square = slot(parameter, "square");
        double weightDecay = weightDecayOf(parameter);
        if (weightDecay > 0) {
            weight.muli(1 - learningRate * weightDecay);
        }
        square.muli(constants.beta2());
        try (NDArray squared = gradient.square()) {
            square.addi(squared.muli(1 - constants.beta2()));
        }
        mean.muli(constants.beta1()).addi(gradient.muli(1 - constants.beta1()));
        double rate = learningRate / (1 - Math.pow(constants.beta1(), (double) step));
        double scale = 1 / Math.sqrt(1 - Math.pow(constants.beta2(), (double) step));
        try (NDArray denominator = square.sqrt();
                NDArray change = mean.div(denominator.muli(scale).addi(constants.epsilon()))) {
            weight.subi(change.muli(rate));
        }
    }
}
