package io.github.fer4j.djl.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.Shape;
import io.github.fer4j.network.Topologies;
import io.github.fer4j.support.SmallModels;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class NetworkBlockTest {

    @Test
    void aConvolutionIsTheSumThatItsDefinitionSays() {
        Network network = new Network(
                "one",
                new Shape(2, 5, 4),
                List.of(new Layer.Convolution(3, 3, 1, true), new Layer.Flatten(), new Layer.FullyConnected(60, true)));
        float[] kernel = random(3 * 2 * 9, 1);
        float[] bias = random(3, 2);
        float[] input = random(2 * 5 * 4, 3);
        List<Tensor> weights = List.of(
                new Tensor("1.weight", new long[] {3, 2, 3, 3}, kernel),
                new Tensor("1.bias", new long[] {3}, bias),
                new Tensor("3.weight", new long[] {60, 60}, identity(60)),
                new Tensor("3.bias", new long[] {60}, new float[60]));
        float[] output = forward(network, weights, input);
        for (int filter = 0; filter < 3; filter++) {
            for (int y = 0; y < 5; y++) {
                for (int x = 0; x < 4; x++) {
                    assertThat(output[(filter * 5 + y) * 4 + x])
                            .isCloseTo(convolve(kernel, bias, input, filter, y, x), within(1e-4f));
                }
            }
        }
    }

    private static float convolve(float[] kernel, float[] bias, float[] input, int filter, int y, int x) {
        double sum = bias[filter];
        for (int channel = 0; channel < 2; channel++) {
            for (int ky = 0; ky < 3; ky++) {
                for (int kx = 0; kx < 3; kx++) {
                    int row = y + ky - 1;
                    int column = x + kx - 1;
                    if (row >= 0 && row < 5 && column >= 0 && column < 4) {
                        sum += kernel[((filter * 2 + channel) * 3 + ky) * 3 + kx]
                                * input[(channel * 5 + row) * 4 + column];
                    }
                }
            }
        }
        return (float) sum;
    }

    @Test
    void inBfloat16WhatIsLearntFromIsNearlyTheSameAndWhatIsAnsweredTheVerySame() {
        EmotionModel model = SmallModels.model(
                new Network(
                        "plain",
                        new Shape(1, 48, 48),
                        List.of(
                                new Layer.MaxPooling(4),
                                new Layer.Convolution(4, 3, 1, true),
                                new Layer.Convolution(4, 3, 0, false),
                                new Layer.Flatten(),
                                new Layer.FullyConnected(3, true))),
                4);
        float[] input = random(48 * 48, 5);
        float[] exact = forward(model.network(), model.weights(), input);
        try (NDManager manager = PyTorch.newManager();
                NetworkBlock block =
                        NetworkBlock.trainable(model.network(), manager, WeightSource.of(model.weights()), true)) {
            assertThat(block.forward(manager, input, 1, false).toFloatArray()).isEqualTo(exact);
            float[] rounded = block.forward(manager, input, 1, true).toFloatArray();
            assertThat(rounded).isNotEqualTo(exact);
            for (int i = 0; i < exact.length; i++) {
                assertThat(rounded[i]).isCloseTo(exact[i], within(0.05f * Math.max(1, Math.abs(exact[i]))));
            }
        }
    }

    @Test
    void weightsComeBackAsTheyWent() {
        EmotionModel model = SmallModels.model(4);
        try (NDManager manager = PyTorch.newManager();
                NetworkBlock block = new NetworkBlock(model.network(), manager, WeightSource.of(model.weights()))) {
            assertThat(block.export()).containsExactlyInAnyOrderElementsOf(model.weights());
        }
    }

    @Test
    void theLearnedValuesAreAsManyAsTheTopologySays() {
        for (Network network : List.of(Topologies.baseline(7), Topologies.regularized(7), SmallModels.network())) {
            try (NDManager manager = PyTorch.newManager();
                    NetworkBlock block = NetworkBlock.trainable(network, manager, new HeInitialization(1), false)) {
                long learned = block.parameters().stream()
                        .filter(NamedParameter::isLearned)
                        .mapToLong(parameter -> parameter.array().size())
                        .sum();
                assertThat(learned).isEqualTo(network.parameters());
            }
        }
    }

    @Test
    void firstWeightsHaveTheVarianceOfHeAndDependOnTheSeedAlone() {
        Network network = Topologies.regularized(7);
        try (NDManager manager = PyTorch.newManager();
                NetworkBlock first = NetworkBlock.trainable(network, manager, new HeInitialization(1), false);
                NetworkBlock same = NetworkBlock.trainable(network, manager, new HeInitialization(1), false);
                NetworkBlock other = NetworkBlock.trainable(network, manager, new HeInitialization(2), false)) {
            assertThat(first.export()).isEqualTo(same.export()).isNotEqualTo(other.export());
            Tensor largest = first.export().stream()
                    .max(java.util.Comparator.comparingInt(tensor -> tensor.values().length))
                    .orElseThrow();
            double fanIn = largest.values().length / (double) largest.shape()[0];
            double squares = 0;
            for (float value : largest.values()) {
                squares += value * (double) value;
            }
            assertThat(squares / largest.values().length).isCloseTo(2 / fanIn, within(0.02 / fanIn));
        }
    }

    @Test
    void foldingTheNormalisationLeavesTheAnswersAsTheyAre() {
        EmotionModel model = SmallModels.model(6);
        EmotionModel folded = model.folded();
        assertThat(folded.network().layers()).hasSize(model.network().layers().size() - 4);
        float[] input = random(48 * 48, 9);
        float[] expected = forward(model.network(), model.weights(), input);
        float[] actual = forward(folded.network(), folded.weights(), input);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-4f));
        }
    }

    @Test
    void aWrongShapeIsNamed() {
        EmotionModel model = SmallModels.model(4);
        List<Tensor> weights = model.weights().stream()
                .map(tensor ->
                        tensor.name().equals("15.bias") ? new Tensor("15.bias", new long[] {2}, new float[2]) : tensor)
                .toList();
        try (NDManager manager = PyTorch.newManager()) {
            assertThatThrownBy(() -> new NetworkBlock(model.network(), manager, WeightSource.of(weights)))
                    .isInstanceOf(ModelException.class)
                    .hasMessage("weight 15.bias has the shape [2], but the topology needs [3]");
        }
    }

    private static float[] forward(Network network, List<Tensor> weights, float[] input) {
        try (NDManager manager = PyTorch.newManager();
                NetworkBlock block = new NetworkBlock(network, manager, WeightSource.of(weights))) {
            return block.forward(manager, input, 1, false).toFloatArray();
        }
    }

    private static float[] random(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (2 * random.nextDouble() - 1);
        }
        return values;
    }

    private static float[] identity(int size) {
        float[] values = new float[size * size];
        for (int i = 0; i < size; i++) {
            values[i * size + i] = 1;
        }
        return values;
    }

    /** One pixel of each channel is a vector already; without a Flatten PyTorch refused it. */
    @Test
    void aPictureThatIsPooledToOnePixelNeedsNoFlatten() {
        Shape input = new Shape(2, 3, 3);
        Layer pooling = new Layer.MaxPooling(3);
        Layer connected = new Layer.FullyConnected(2, true);
        float[] picture = random(18, 9);
        List<Tensor> without = connectedAs(2);
        float[] expected = forward(
                new Network("with", input, List.of(pooling, new Layer.Flatten(), connected)), connectedAs(3), picture);
        assertThat(forward(new Network("without", input, List.of(pooling, connected)), without, picture))
                .containsExactly(expected);
        assertThat(forward(new Network("pooling", input, List.of(pooling)), List.of(), picture))
                .hasSize(2);
    }

    private static List<Tensor> connectedAs(int layer) {
        return List.of(
                new Tensor(layer + ".weight", new long[] {2, 2}, random(4, 7)),
                new Tensor(layer + ".bias", new long[] {2}, random(2, 8)));
    }

    @Test
    void nativeMemoryIsReleasedWhenAnErrorBreaksOffTheBuilding() {
        try (NDManager parent = PyTorch.newManager()) {
            AtomicReference<NDManager> own = new AtomicReference<>();
            WeightSource failing = (name, type, shape) -> {
                throw new OutOfMemoryError("as if");
            };
            assertThatThrownBy(() -> new NetworkBlock(SmallModels.network(), recording(parent, own), failing))
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessage("as if");
            assertThat(requireNonNull(own.get()).isOpen()).isFalse();
        }
    }

    /** The parent, with a look at what it is asked for. */
    private static NDManager recording(NDManager parent, AtomicReference<NDManager> made) {
        return (NDManager) Proxy.newProxyInstance(
                NDManager.class.getClassLoader(), new Class<?>[] {NDManager.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(parent, arguments);
                    if (method.getName().equals("newSubManager")) {
                        made.set((NDManager) result);
                    }
                    return result;
                });
    }
}
