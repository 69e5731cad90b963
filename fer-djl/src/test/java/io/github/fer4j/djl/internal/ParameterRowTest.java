package io.github.fer4j.djl.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.support.SmallModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParameterRowTest {

    private final EmotionModel model = SmallModels.model(4);
    private NDManager manager;
    private NetworkBlock block;

    @BeforeEach
    void open() {
        manager = PyTorch.newManager();
        block = NetworkBlock.trainable(model.network(), manager, WeightSource.of(model.weights()), false);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void gradientsComeInTheOrderOfTheWeightsAndOnlyOnce() {
        try (GradientCollector collector = PyTorch.engine().newGradientCollector()) {
            NDArray squares = manager.create(0f);
            for (NamedParameter parameter : block.parameters()) {
                if (parameter.isLearned()) {
                    squares = squares.add(parameter.array().square().sum());
                }
            }
            collector.backward(squares.mul(manager.create(0.5f)));
        }
        try (NDManager scope = manager.newSubManager()) {
            Scalars scalars = new Scalars(scope);
            float[] weights = block.row().learned().toFloatArray();
            assertThat(block.row().takeGradients(scope, scalars).toFloatArray()).isEqualTo(weights);
            assertThat(block.row().takeGradients(scope, scalars).abs().sum().getFloat())
                    .isZero();
        }
    }

    @Test
    void weightsDecayAndNothingElseDoes() {
        int weights = model.weights().stream()
                .filter(tensor -> tensor.name().endsWith(".weight"))
                .mapToInt(tensor -> tensor.values().length)
                .sum();
        assertThat(block.row().decayed().sum().getFloat()).isEqualTo(weights);
    }

    @Test
    void whatChangesInTheRowChangesInTheNetwork() {
        block.row().all().muli(0).addi(1);
        for (Tensor tensor : block.export()) {
            assertThat(tensor.values()).as(tensor.name()).containsOnly(1);
        }
    }
}
