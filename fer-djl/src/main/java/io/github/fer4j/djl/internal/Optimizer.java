package io.github.fer4j.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.model.weights.Tensor;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Changes the weights of a network by their gradients, and can tell and take up its state, so that a training resumes exactly.
 *
 * <p>DJL's own optimisers can do neither that nor Nesterov momentum, and decay biases as well. For one thread.
 */
public abstract class Optimizer {

    private final double weightDecay;
    private final NDArray learned;
    private final NDArray decayed;
    private final Map<String, NDArray> state;
    private final Scalars scalars;

    /**
     * An optimiser.
     *
     * @param weightDecay of weights alone
     * @param network what learns, and owns the memory
     * @param stored the state to go on from; empty for a new training
     */
    Optimizer(double weightDecay, NetworkBlock network, List<Tensor> stored) {
        this.weightDecay = weightDecay;
        this.learned = network.row().learned();
        this.decayed = network.row().decayed();
        NDManager manager = learned.getManager();
        this.scalars = new Scalars(manager);
        this.state = stored.stream().collect(Collectors.toMap(Tensor::name, tensor -> manager.create(fitting(tensor))));
    }

    private float[] fitting(Tensor tensor) {
        if (tensor.values().length != learned.size()) {
            throw new ModelException("the optimiser's " + tensor.name() + " has " + tensor.values().length
                    + " values, the network needs " + learned.size());
        }
        return tensor.values();
    }

    /** The optimiser of a training; see the constructor for the other arguments. */
    public static Optimizer create(TrainingSettings settings, NetworkBlock network, List<Tensor> stored) {
        return create(settings.optimizer(), settings.weightDecay(), network, stored);
    }

    /** The optimiser with some constants; see the constructor for the other arguments. */
    public static Optimizer create(
            OptimizerSettings constants, double weightDecay, NetworkBlock network, List<Tensor> stored) {
        if (constants instanceof OptimizerSettings.AdamW adamW) {
            return new AdamW(adamW, weightDecay, network, stored);
        }
        if (constants instanceof OptimizerSettings.Sgd sgd) {
            return new NesterovSgd(sgd, weightDecay, network, stored);
        }
        throw new AssertionError("no optimiser for " + constants);
    }

    /**
     * Changes what is learned.
     *
     * @param gradients a row as of {@link ParameterRow#takeGradients}; may be overwritten
     * @param learningRate of this step
     * @param step from 1
     */
    public abstract void update(NDArray gradients, double learningRate, long step);

    /** Arithmetic with numbers. */
    final Scalars scalars() {
        return scalars;
    }

    /** What is learned, see {@link ParameterRow#learned}. */
    final NDArray learned() {
        return learned;
    }

    /** What weights decay by, a step at a learning rate of 1. */
    final double weightDecay() {
        return weightDecay;
    }

    /** 1 for what decays, 0 for biases, scales and shifts. */
    final NDArray decayed() {
        return decayed;
    }

    /** What weights decay by times the factor, 0 for biases, scales and shifts; a new row, to be closed. */
    final NDArray decay(double factor) {
        return scalars.muli(learned.mul(decayed), weightDecay * factor);
    }

    /** A running quantity of what is learned, zeros at first. */
    final NDArray slot(String role) {
        return state.computeIfAbsent(role, name -> learned.getManager().zeros(learned.getShape()));
    }

    /** A copy of the whole state. */
    public final List<Tensor> export() {
        return state.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> NativeArrays.export(entry.getKey(), entry.getValue()))
                .toList();
    }
}
