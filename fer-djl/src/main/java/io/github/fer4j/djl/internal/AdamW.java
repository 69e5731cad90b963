package io.github.fer4j.djl.internal;

import ai.djl.ndarray.NDArray;
import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.model.weights.Tensor;
import java.util.List;

/** Adam with decoupled weight decay; see {@link OptimizerSettings.AdamW}. */
final class AdamW extends Optimizer {

    private final OptimizerSettings.AdamW constants;

    private final ScriptModule step;

    /** An optimiser; see {@link Optimizer} for the arguments. */
    AdamW(OptimizerSettings.AdamW constants, double weightDecay, NetworkBlock network, List<Tensor> stored) {
        super(weightDecay, network, stored);
        this.constants = constants;
        this.step = new ScriptModule(
                learned().getManager(), "learned, decayed, gradients, mean, square, decay, rate, scale", """
                    torch.lerp_(mean, gradients, %s)
                    torch.addcmul_(torch.mul_(square, %s), gradients, gradients, value=%s)
                    denominator = torch.add_(torch.mul_(torch.sqrt(square), float(scale)), %s)
                    torch.addcmul_(learned, learned, decayed, value=float(decay))
                    return torch.addcdiv_(learned, mean, denominator, value=float(rate))
                """.formatted(
                                1 - constants.beta1(), constants.beta2(), 1 - constants.beta2(), constants.epsilon()));
    }

    @Override
    public void update(NDArray gradients, double learningRate, long step) {
        double decay = -learningRate * weightDecay();
        double rate = -learningRate / (1 - Math.pow(constants.beta1(), (double) step));
        double scale = 1 / Math.sqrt(1 - Math.pow(constants.beta2(), (double) step));
        NDArray[] arrays = {decayed(), gradients, slot("mean"), slot("square")};
        scalars().call(this.step, learned(), arrays, decay, rate, scale);
    }
}
