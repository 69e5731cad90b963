package io.github.fer4j.djl.detect;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.github.fer4j.djl.internal.HeInitialization;
import io.github.fer4j.djl.internal.NetworkBlock;
import io.github.fer4j.djl.internal.Optimizer;
import io.github.fer4j.djl.internal.PyTorch;
import io.github.fer4j.djl.internal.WeightSource;
import io.github.fer4j.djl.internal.WeightUpdates;
import io.github.fer4j.model.detect.DetectorSettings;
import io.github.fer4j.model.detect.search.PictureNetwork;
import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.model.training.TrainingPrecision;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
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
    private final Network description;
    private final Loss loss;
    private final NetworkBlock live;
    private final NetworkBlock averaged;
    private final WeightUpdates updates;
    private long steps;

    /**
     * A network that begins to learn.
     *
     * @param seed of its weights, if they are random
     */
    Learner(Beginning beginning, Loss loss, long seed, DetectorSettings settings) {
        this.description = beginning.network();
        this.loss = loss;
        WeightSource first = beginning.hasLearnt() ? WeightSource.of(beginning.weights()) : new HeInitialization(seed);
        boolean bfloat16 = settings.precision() == TrainingPrecision.BFLOAT16;
        live = NetworkBlock.trainable(description, manager, first, bfloat16);
        averaged = new NetworkBlock(description, manager, WeightSource.of(live.export()));
        Optimizer optimizer = Optimizer.create(OptimizerSettings.ADAM_W, settings.weightDecay(), live, List.of());
        updates = new WeightUpdates(live, averaged, optimizer, CLIP_NORM, AVERAGE_DECAY, manager);
    }

    /** The layers of the network. */
    Network description() {
        return description;
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
            updates.update(scope, learningRate, steps);
            return value.getFloat();
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
