package io.github.fer4j.djl.detect;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.github.fer4j.djl.internal.AdamW;
import io.github.fer4j.djl.internal.HeInitialization;
import io.github.fer4j.djl.internal.NamedParameter;
import io.github.fer4j.djl.internal.NetworkBlock;
import io.github.fer4j.djl.internal.Optimizer;
import io.github.fer4j.djl.internal.PyTorch;
import io.github.fer4j.djl.internal.WeightSource;
import io.github.fer4j.error.TrainingException;
import io.github.fer4j.model.detect.search.PictureNetwork;
import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * A network in native memory that learns by a loss, and the running average of its weights, which is what is kept. For one
 * thread; closed by its maker.
 */
final class Learner implements AutoCloseable {

    private static final double AVERAGE_DECAY = 0.997;
    private static final double CLIP_NORM = 10;

    private final Engine engine = PyTorch.engine();
    private final NDManager manager = PyTorch.newManager();
    private final Loss loss;
    private final NetworkBlock live;
    private final NetworkBlock averaged;
    private final Optimizer optimizer;
    private final List<NamedParameter> learned;
    private long steps;

    Learner(Network network, Loss loss, long seed, double weightDecay) {
        this.loss = loss;
        live = NetworkBlock.trainable(network, manager, new HeInitialization(seed), false);
        averaged = new NetworkBlock(network, manager, WeightSource.of(live.export()));
        optimizer = new AdamW(new OptimizerSettings.AdamW(0.9, 0.999, 1e-8), weightDecay, manager, List.of());
        learned = live.parameters().stream().filter(NamedParameter::isLearned).toList();
    }

    /** Learns from one batch; the loss before. */
    double learn(Batch batch, double learningRate) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray value;
            try (GradientCollector collector = engine.newGradientCollector()) {
                NDArray outputs = live.forward(scope, batch.inputs(), batch.size(), true);
                Shape shape = new Shape(batch.size(), batch.targets().length / batch.size());
                value = loss.of(outputs, scope.create(batch.targets(), shape));
                collector.backward(value);
            }
            steps++;
            update(scope, learningRate);
            return value.getFloat();
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
                    + learningRate + ": start anew with a lower one");
        }
        double scale = norm > CLIP_NORM ? CLIP_NORM / norm : 1;
        for (int i = 0; i < gradients.size(); i++) {
            NDArray gradient = gradients.get(i);
            optimizer.update(learned.get(i), scale == 1 ? gradient : gradient.muli(scale), learningRate, steps);
            gradient.muli(0);
        }
        updateAverage();
    }

    private void updateAverage() {
        double decay = Math.min(AVERAGE_DECAY, (1.0 + steps) / (10.0 + steps));
        for (int i = 0; i < live.parameters().size(); i++) {
            try (NDArray part = live.parameters().get(i).array().mul(1 - decay)) {
                averaged.parameters().get(i).array().muli(decay).addi(part);
            }
        }
    }

    /** A copy of the averaged weights. */
    List<Tensor> weights() {
        return averaged.export();
    }

    /** The network with the averaged weights; for the thread that trains. */
    PictureNetwork network() {
        return (pictures, count, height, width) -> {
            try (NDManager scope = manager.newSubManager()) {
                NDArray input = scope.create(pictures, new Shape(count, 1, height, width));
                return averaged.forward(input, false).toFloatArray();
            }
        };
    }

    @Override
    public void close() {
        manager.close();
    }
}
