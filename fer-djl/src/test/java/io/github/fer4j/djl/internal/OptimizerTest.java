package io.github.fer4j.djl.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import io.github.fer4j.support.SmallModels;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the formulas, computed here in double precision for one weight and one bias. */
class OptimizerTest {

    private static final double DECAY = 0.1;
    private static final double RATE = 0.05;
    private static final double[] GRADIENTS = {0.5, -2, 1, 0.25, -0.125};

    private boolean gradients;
    private NDManager manager;
    private NetworkBlock block;

    @BeforeEach
    void open() {
        PyTorch.engine();
        gradients = JniUtils.isGradMode();
        JniUtils.setGradMode(false);
        manager = PyTorch.newManager();
        Network network =
                new Network("one", io.github.fer4j.network.Shape.vector(1), List.of(new Layer.FullyConnected(1, true)));
        List<Tensor> weights = List.of(
                new Tensor("1.weight", new long[] {1, 1}, new float[] {0.8f}),
                new Tensor("1.bias", new long[] {1}, new float[] {-0.3f}));
        block = NetworkBlock.trainable(network, manager, WeightSource.of(weights), false);
    }

    @AfterEach
    void close() {
        manager.close();
        JniUtils.setGradMode(gradients);
    }

    @Test
    void adamWFollowsItsFormula() {
        OptimizerSettings.AdamW constants = new OptimizerSettings.AdamW(0.9, 0.99, 1e-6);
        Optimizer optimizer = new AdamW(constants, DECAY, block, List.of());
        double weight = 0.8f;
        double mean = 0;
        double square = 0;
        for (int step = 1; step <= GRADIENTS.length; step++) {
            double gradient = GRADIENTS[step - 1];
            mean = 0.9 * mean + 0.1 * gradient;
            square = 0.99 * square + 0.01 * gradient * gradient;
            double meanHat = mean / (1 - Math.pow(0.9, step));
            double squareHat = square / (1 - Math.pow(0.99, step));
            weight -= RATE * DECAY * weight;
            weight -= RATE * meanHat / (Math.sqrt(squareHat) + 1e-6);
            update(optimizer, "1.weight", gradient, step);
            assertThat(value("1.weight")).isCloseTo((float) weight, within(1e-5f));
        }
    }

    @Test
    void nesterovFollowsItsFormula() {
        Optimizer optimizer = new NesterovSgd(new OptimizerSettings.Sgd(0.9), DECAY, block, List.of());
        double weight = 0.8f;
        double velocity = 0;
        for (int step = 1; step <= GRADIENTS.length; step++) {
            double gradient = GRADIENTS[step - 1] + DECAY * weight;
            velocity = 0.9 * velocity + gradient;
            weight -= RATE * (gradient + 0.9 * velocity);
            update(optimizer, "1.weight", GRADIENTS[step - 1], step);
            assertThat(value("1.weight")).isCloseTo((float) weight, within(1e-5f));
        }
    }

    @Test
    void aBiasDoesNotDecay() {
        for (OptimizerSettings settings : List.of(OptimizerSettings.ADAM_W, OptimizerSettings.SGD)) {
            float before = value("1.bias");
            update(Optimizer.create(settings(settings), block, List.of()), "1.bias", 0, 1);
            assertThat(value("1.bias")).isEqualTo(before);
        }
    }

    @Test
    void savedStateGoesOnAsIfNeverInterrupted() {
        for (OptimizerSettings settings : List.of(OptimizerSettings.ADAM_W, OptimizerSettings.SGD)) {
            Optimizer first = Optimizer.create(settings(settings), block, List.of());
            update(first, "1.weight", 0.7, 1);
            float between = value("1.weight");
            Optimizer second = Optimizer.create(settings(settings), block, first.export());
            update(first, "1.weight", -0.2, 2);
            float unbroken = value("1.weight");
            parameter("1.weight").array().muli(0).addi(between);
            update(second, "1.weight", -0.2, 2);
            assertThat(value("1.weight")).isEqualTo(unbroken);
        }
    }

    private static TrainingSettings settings(OptimizerSettings optimizer) {
        return SmallModels.settings().toBuilder()
                .optimizer(optimizer)
                .weightDecay(DECAY)
                .build();
    }

    private void update(Optimizer optimizer, String name, double gradient, int step) {
        try (GradientCollector collector = PyTorch.engine().newGradientCollector()) {
            NDArray loss = manager.create(0f);
            for (NamedParameter parameter : block.parameters()) {
                float slope = parameter.name().equals(name) ? (float) gradient : 0;
                loss = loss.add(parameter.array().mul(slope).sum());
            }
            collector.backward(loss);
        }
        try (NDManager scope = manager.newSubManager()) {
            optimizer.update(block.row().takeGradients(scope, new Scalars(scope)), RATE, step);
        }
    }

    private NamedParameter parameter(String name) {
        return block.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private float value(String name) {
        return parameter(name).array().toFloatArray()[0];
    }
}
