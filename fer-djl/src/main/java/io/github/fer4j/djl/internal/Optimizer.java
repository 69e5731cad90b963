package io.github.fer4j.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.model.weights.Tensor;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Changes parameters by their gradients, and can tell and take up its state, so that a training resumes exactly.
 *
 * <p>DJL's own optimisers can do neither that nor Nesterov momentum, and decay biases as well. For one thread.
 */
public abstract class Optimizer {

    private final double weightDecay;
    private final NDManager manager;
    private final Map<String, NDArray> state;
    private final Scalars scalars;

    /**
     * An optimiser.
     *
     * @param weightDecay of weights alone
     * @param manager owns the state
     * @param stored the state to go on from; empty for a new training
     */
    Optimizer(double weightDecay, NDManager manager, List<Tensor> stored) {
        this.weightDecay = weightDecay;
        this.manager = manager;
        this.scalars = new Scalars(manager);
        this.state = stored.stream()
                .collect(Collectors.toMap(
                        Tensor::name, tensor -> NativeArrays.create(manager, tensor.shape(), tensor.values())));
    }

    /** The optimiser of a training; see the constructor for the other arguments. */
    public static Optimizer create(TrainingSettings settings, NDManager manager, List<Tensor> stored) {
        return create(settings.optimizer(), settings.weightDecay(), manager, stored);
    }

    /** The optimiser with some constants; see the constructor for the other arguments. */
    public static Optimizer create(
            OptimizerSettings constants, double weightDecay, NDManager manager, List<Tensor> stored) {
        if (constants instanceof OptimizerSettings.AdamW adamW) {
            return new AdamW(adamW, weightDecay, manager, stored);
        }
        if (constants instanceof OptimizerSettings.Sgd sgd) {
            return new NesterovSgd(sgd, weightDecay, manager, stored);
        }
        throw new AssertionError("no optimiser for " + constants);
    }

    /**
     * Changes one parameter.
     *
     * @param parameter to change in place
     * @param gradient may be overwritten; temporary arrays may be attached to its manager
     * @param learningRate of this step
     * @param step from 1
     */
    public abstract void update(NamedParameter parameter, NDArray gradient, double learningRate, long step);

    /** Arithmetic with numbers. */
    final Scalars scalars() {
        return scalars;
    }

    /** How much a parameter decays; 0 for biases, scales and shifts. */
    final double weightDecayOf(NamedParameter parameter) {
        return parameter.isDecayed() ? weightDecay : 0;
    }

    /** The running quantity of a parameter, zeros at first, laid out in memory like the parameter. */
    final NDArray slot(NamedParameter parameter, String role) {
        return state.computeIfAbsent(parameter.name() + "/" + role, name -> {
            long[] shape = parameter.array().getShape().getShape();
            return NativeArrays.create(manager, shape, new float[Math.toIntExact(Tensor.sizeOf(shape))]);
        });
    }

    /** A copy of the whole state. */
    public final List<Tensor> export() {
        return state.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> NativeArrays.export(entry.getKey(), entry.getValue()))
                .toList();
    }
}
