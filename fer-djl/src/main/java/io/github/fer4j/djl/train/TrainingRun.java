package io.github.fer4j.djl.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.fer4j.djl.internal.KeptScalars;
import io.github.fer4j.djl.internal.NetworkBlock;
import io.github.fer4j.djl.internal.Optimizer;
import io.github.fer4j.djl.internal.PyTorch;
import io.github.fer4j.djl.internal.WeightSource;
import io.github.fer4j.djl.internal.WeightUpdates;
import io.github.fer4j.model.training.TrainingPrecision;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network in native memory that learns, with its optimiser and running average. For one thread; closed by its maker. */
final class TrainingRun implements AutoCloseable {

    private final TrainingSettings settings;
    private final Engine engine = PyTorch.engine();
    private final NDManager manager;
    private final NetworkBlock live;
    private final NetworkBlock averaged;
    private final Optimizer optimizer;
    private final WeightUpdates updates;
    private final Heads heads;
    /** Added to the logits while learning, or null. */
    private final @Nullable NDArray adjustment;

    private long steps;

    /**
     * A run.
     *
     * @param network with all the outputs of the heads
     * @param targets what each group of outputs learns
     * @param settings of the training
     * @param device to learn on
     * @param first the weights to begin with if there is no checkpoint
     * @param checkpoint to go on from
     */
    TrainingRun(
            Network network,
            Targets targets,
            TrainingSettings settings,
            TrainingDevice device,
            WeightSource first,
            @Nullable Checkpoint checkpoint) {
        this.settings = settings;
        this.heads = targets.heads();
        this.manager = device.newManager();
        boolean bfloat16 = settings.precision() == TrainingPrecision.BFLOAT16;
        try {
            if (checkpoint == null) {
                live = NetworkBlock.trainable(network, manager, first, bfloat16);
                averaged = average(network, live.export());
                optimizer = Optimizer.create(settings, live, List.of());
            } else {
                live = NetworkBlock.trainable(network, manager, WeightSource.of(checkpoint.live()), bfloat16);
                averaged = average(network, checkpoint.averaged());
                optimizer = Optimizer.create(settings, live, checkpoint.optimizer());
                steps = checkpoint.header().steps();
            }
            adjustment = settings.logitAdjustment() == 0 ? null : manager.create(targets.adjustment());
            updates = new WeightUpdates(live, averaged, optimizer, settings.clipNorm(), settings.emaDecay(), manager);
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    private NetworkBlock average(Network network, List<Tensor> weights) {
        return settings.emaDecay() == 0 ? live : new NetworkBlock(network, manager, WeightSource.of(weights));
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
                loss = loss(logits, scope.create(batch.targets(), logits.getShape()));
                collector.backward(loss);
            }
            steps++;
            updates.update(scope, learningRate, steps);
            int right = Rows.countRight(logits.toFloatArray(), heads.primary(), batch.labels(), 0, batch.size());
            return new Step(loss.getFloat(), right);
        }
    }

    /** The cross-entropy of each group of outputs, summed over the groups: the mean over the batch. */
    private NDArray loss(NDArray logits, NDArray targets) {
        NDArray adjusted = adjustment == null ? logits : logits.add(adjustment);
        NDArray sum = logSoftmaxTimesTargets(adjusted, targets, 0);
        for (int group = 1; group < heads.sizes().size(); group++) {
            sum = sum.add(logSoftmaxTimesTargets(adjusted, targets, group));
        }
        return KeptScalars.div(sum, (float) -logits.getShape().get(0));
    }

    private NDArray logSoftmaxTimesTargets(NDArray logits, NDArray targets, int group) {
        int from = heads.start(group);
        int to = from + heads.sizes().get(group);
        return logits.get(":, {}:{}", from, to)
                .logSoftmax(1)
                .mul(targets.get(":, {}:{}", from, to))
                .sum();
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
