package io.github.fer4j.djl.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.fer4j.TrainingException;
import io.github.fer4j.djl.Tensor;
import io.github.fer4j.djl.internal.HeInitialization;
import io.github.fer4j.djl.internal.NamedParameter;
import io.github.fer4j.djl.internal.NetworkBlock;
import io.github.fer4j.djl.internal.PyTorch;
import io.github.fer4j.djl.internal.Weights;
import io.github.fer4j.network.Network;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network in native memory that learns, with its optimiser and running average. For one thread; closed by its maker. */
final class TrainingRun implements AutoCloseable {

    private final TrainingSettings settings;
    private final Engine engine = PyTorch.engine();
    private final NDManager manager = PyTorch.newManager();
    private final NetworkBlock live;
    private final NetworkBlock averaged;
    private final Optimizer optimizer;
    private final List<NamedParameter> learned;
    private long steps;

    TrainingRun(Network network, TrainingSettings settings, @Nullable Checkpoint checkpoint) {
        this.settings = settings;
        if (checkpoint == null) {
            live = new NetworkBlock(network, manager, new HeInitialization(settings.seed()), true);
            averaged = average(network, live.export());
            optimizer = Optimizer.create(settings, manager, List.of());
        } else {
            live = new NetworkBlock(network, manager, new Weights(checkpoint.live()), true);
            averaged = average(network, checkpoint.averaged());
            optimizer = Optimizer.create(settings, manager, checkpoint.optimizer());
            steps = checkpoint.header().steps();
        }
        learned = live.parameters().stream().filter(NamedParameter::isLearned).toList();
    }

    private NetworkBlock average(Network network, List<Tensor> weights) {
        return settings.averaging() == 0 ? live : new NetworkBlock(network, manager, new Weights(weights), false);
    }

    /** Fixes what dropout will draw in an epoch. */
    void seed(int epoch) {
        engine.setRandomSeed((int) (settings.seed() * 1_000_003 + epoch));
    }

    /** Learns from one batch. */
    Step learn(Batch batch, double learningRate) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray logits;
            NDArray loss;
            try (GradientCollector collector = engine.newGradientCollector()) {
                logits = live.forward(scope, batch.inputs(), batch.size(), true);
                NDArray targets = scope.create(batch.targets(), logits.getShape());
                loss = logits.logSoftmax(1).mul(targets).sum().div(-batch.size());
                collector.backward(loss);
            }
            steps++;
            update(scope, learningRate);
            return new Step(loss.getFloat(), Rows.countRight(logits.toFloatArray(), batch.labels(), 0, batch.size()));
        }
    }

    private void update(NDManager scope, double learningRate) {
        List<NDArray> gradients = new ArrayList<>();
        double squares = 0;
        for (NamedParameter parameter : learned) {
            NDArray gradient = parameter.array().getGradient();
            gradient.attach(scope);
            gradients.add(gradient);
            squares += Math.pow(gradient.norm().getFloat(), 2);
        }
        double norm = Math.sqrt(squares);
        if (!Double.isFinite(norm)) {
            throw new TrainingException("the gradients are not finite at step " + steps + " with a learning rate of "
                    + learningRate + ": start anew with a lower one, or with clipping");
        }
        double scale = settings.clipNorm() > 0 && norm > settings.clipNorm() ? settings.clipNorm() / norm : 1;
        for (int i = 0; i < gradients.size(); i++) {
            NDArray gradient = gradients.get(i);
            optimizer.update(learned.get(i), scale == 1 ? gradient : gradient.muli(scale), learningRate, steps);
            gradient.muli(0);
        }
        updateAverage();
    }

    private void updateAverage() {
        if (averaged == live) {
            return;
        }
        double decay = Math.min(settings.averaging(), (1.0 + steps) / (10.0 + steps));
        for (int i = 0; i < live.parameters().size(); i++) {
            try (NDArray part = live.parameters().get(i).array().mul(1 - decay)) {
                averaged.parameters().get(i).array().muli(decay).addi(part);
            }
        }
    }

    /** Loss and accuracy of the weights that would be kept now. */
    Validator.Score validate(Validator validator) {
        return validator.validate(averaged, manager);
    }

    /** A copy of the weights that would be kept now. */
    List<Tensor> exportAveraged() {
        return averaged.export();
    }

    /** All there is to save. */
    Checkpoint checkpoint(Checkpoint.Header header, List<Tensor> best) {
        return new Checkpoint(header, live.export(), averaged.export(), best, optimizer.export());
    }

    long steps() {
        return steps;
    }

    @Override
    public void close() {
        manager.close();
    }

    /** What a step gave: the mean loss of its batch, and how many of it were classified rightly. */
    record Step(double loss, int right) {}
}
