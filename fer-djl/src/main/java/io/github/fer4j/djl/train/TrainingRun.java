package io.github.fer4j.djl.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.fer4j.djl.internal.NamedParameter;
import io.github.fer4j.djl.internal.NetworkBlock;
import io.github.fer4j.djl.internal.Optimizer;
import io.github.fer4j.djl.internal.PyTorch;
import io.github.fer4j.djl.internal.Scalars;
import io.github.fer4j.djl.internal.WeightSource;
import io.github.fer4j.error.TrainingException;
import io.github.fer4j.model.training.TrainingPrecision;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network in native memory that learns, with its optimiser and running average. For one thread; closed by its maker. */
final class TrainingRun implements AutoCloseable {

    private final TrainingSettings settings;
    private final Engine engine = PyTorch.engine();
    private final NDManager manager;
    private final Scalars scalars;
    private final NetworkBlock live;
    private final NetworkBlock averaged;
    private final Optimizer optimizer;
    private final List<NamedParameter> learned;
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
        this.scalars = new Scalars(manager);
        boolean bfloat16 = settings.precision() == TrainingPrecision.BFLOAT16;
        try {
            if (checkpoint == null) {
                live = NetworkBlock.trainable(network, manager, first, bfloat16);
                averaged = average(network, live.export());
                optimizer = Optimizer.create(settings, manager, List.of());
            } else {
                live = NetworkBlock.trainable(network, manager, WeightSource.of(checkpoint.live()), bfloat16);
                averaged = average(network, checkpoint.averaged());
                optimizer = Optimizer.create(settings, manager, checkpoint.optimizer());
                steps = checkpoint.header().steps();
            }
            adjustment = settings.logitAdjustment() == 0 ? null : manager.create(targets.adjustment());
            learned =
                    live.parameters().stream().filter(NamedParameter::isLearned).toList();
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
            update(scope, learningRate);
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
        return sum.div(-logits.getShape().get(0));
    }

    private NDArray logSoftmaxTimesTargets(NDArray logits, NDArray targets, int group) {
        int from = heads.start(group);
        int to = from + heads.sizes().get(group);
        return logits.get(":, {}:{}", from, to)
                .logSoftmax(1)
                .mul(targets.get(":, {}:{}", from, to))
                .sum();
    }

    private void update(NDManager scope, double learningRate) {
        List<NDArray> gradients = new ArrayList<>();
        NDList norms = new NDList();
        for (NamedParameter parameter : learned) {
            NDArray gradient = parameter.array().getGradient();
            gradient.attach(scope);
            gradients.add(gradient);
            norms.add(gradient.norm());
        }
        double squares = 0;
        for (float each : NDArrays.stack(norms).toFloatArray()) { // all at once: a GPU is waited for once
            squares += Math.pow(each, 2);
        }
        double norm = Math.sqrt(squares);
        if (!Double.isFinite(norm)) {
            throw new TrainingException("the gradients are not finite at step " + steps + " with a learning rate of "
                    + learningRate + ": start anew with a lower one, or with clipping");
        }
        double scale = settings.clipNorm() > 0 && norm > settings.clipNorm() ? settings.clipNorm() / norm : 1;
        for (int i = 0; i < gradients.size(); i++) {
            NDArray gradient = gradients.get(i);
            optimizer.update(
                    learned.get(i), scale == 1 ? gradient : scalars.muli(gradient, scale), learningRate, steps);
            scalars.muli(gradient, 0);
        }
        updateAverage();
    }

    private void updateAverage() {
        if (averaged == live) {
            return;
        }
        double decay = Math.min(settings.emaDecay(), (1.0 + steps) / (10.0 + steps));
        for (int i = 0; i < live.parameters().size(); i++) {
            try (NDArray part = scalars.mul(live.parameters().get(i).array(), 1 - decay)) {
                scalars.muli(averaged.parameters().get(i).array(), decay).addi(part);
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
