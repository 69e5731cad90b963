package io.github.fer4j.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    private static final Layer.Flatten FLATTEN = new Layer.Flatten();

    @Test
    void infersTheShapeAfterEachLayer() {
        Network network = new Network(
                "odd",
                new Shape(3, 11, 9),
                List.of(
                        new Layer.Convolution(4, 3, 0, true), // 11 - 2 by 9 - 2
                        new Layer.MaxPooling(2), // 9 / 2 by 7 / 2, the last row and column dropped
                        new Layer.Dropout(0.5),
                        FLATTEN, // 4 * 4 * 3
                        new Layer.FullyConnected(5, false)));
        assertThat(network.shapes())
                .containsExactly(
                        new Shape(4, 9, 7), new Shape(4, 4, 3), new Shape(4, 4, 3), Shape.vector(48), Shape.vector(5));
        // 9 * 3 * 4 weights and 4 biases; 48 * 5 weights.
        assertThat(network.parameters()).isEqualTo(108 + 4 + 240);
        // 108 weights at 9 * 7 positions; 240.
        assertThat(network.multiplyAdds()).isEqualTo(108 * 63 + 240);
        assertThat(network.steps().get(1))
                .isEqualTo(new Network.Step(new Layer.MaxPooling(2), new Shape(4, 9, 7), new Shape(4, 4, 3)));
    }

    @Test
    void activationsAreTheValuesOfAllLayers() {
        Network network = new Network(
                "small",
                new Shape(1, 6, 6),
                List.of(new Layer.Convolution(4, 3, 1, true), new Layer.MaxPooling(3), FLATTEN));
        assertThat(network.activations()).isEqualTo(4 * 6 * 6 + 4 * 2 * 2 + 16);
        assertThat(network.steps().get(1).activations()).isEqualTo(16);
    }

    /** The sums of a network, and those over its shapes worked out here. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sumsAgreeWithTheShapes(long seed) {
        Random random = new Random(seed);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            layers.add(new Layer.Convolution(1 + random.nextInt(9), 3, 1, random.nextBoolean()));
            layers.add(new Layer.BatchNormalization(0.1, 1e-5));
            layers.add(new Layer.MaxPooling(2));
        }
        layers.add(FLATTEN);
        layers.add(new Layer.FullyConnected(1 + random.nextInt(9), random.nextBoolean()));
        Network network = new Network("random", new Shape(2, 16, 24), layers);
        long activations = 0;
        long parameters = 0;
        Shape before = network.input();
        for (int i = 0; i < layers.size(); i++) {
            Shape after = network.shapes().get(i);
            activations += (long) after.channels() * after.height() * after.width();
            parameters += layers.get(i).parameters(before);
            before = after;
        }
        assertThat(network.activations()).as("seed %d", seed).isEqualTo(activations);
        assertThat(network.parameters()).as("seed %d", seed).isEqualTo(parameters);
    }

    @Test
    void aPictureOfOnePixelIsAVectorWithAndWithoutFlatten() {
        Shape input = new Shape(1, 4, 4);
        Layer convolution = new Layer.Convolution(5, 3, 1, true);
        Layer pooling = new Layer.MaxPooling(4);
        Layer head = new Layer.FullyConnected(7, true);
        Network flattened = new Network("n", input, List.of(convolution, pooling, FLATTEN, head));
        Network direct = new Network("n", input, List.of(convolution, pooling, head));
        assertThat(direct.outputs()).isEqualTo(flattened.outputs()).isEqualTo(7);
        assertThat(direct.parameters()).isEqualTo(flattened.parameters());
        assertThat(direct.multiplyAdds()).isEqualTo(flattened.multiplyAdds());
    }

    @Test
    void sizesThatOverflowAreRefusedWithoutTakingMemory() {
        int huge = Integer.MAX_VALUE;
        assertFails(() -> new Shape(huge, 2, 1), "a shape of 2147483647x2x1 has more values than an array can hold");
        assertFails(
                () -> new Network("n", new Shape(1, 48, 48), List.of(new Layer.Convolution(huge, 3, 1, true))),
                "network n, layer 1: a shape of 2147483647x48x48 has more values than an array can hold");
        assertFails(
                () -> new Network("n", new Shape(1, 48, 48), List.of(new Layer.Convolution(1, huge, huge - 1, true))),
                "network n, layer 1: Convolution 2147483647x2147483647, 1 does not fit into 48x48x1");
        Shape vector = Shape.vector(huge);
        Layer wide = new Layer.FullyConnected(huge, false);
        assertFails(
                () -> new Network("n", vector, List.of(wide, wide, wide)),
                "network n has more parameters than can be counted");
        assertFails(
                () -> new Network("n", vector, List.of(new Layer.Convolution(huge, huge, huge / 2, false))),
                "network n has more parameters than can be counted");
        assertThat(new Network("n", vector, List.of(wide)).parameters()).isEqualTo((long) huge * huge);
    }

    @Test
    void anotherNumberOfOutputsChangesTheLastLayerAlone() {
        Network changed = Topologies.baseline(7).withOutputs(8);
        assertThat(changed).isEqualTo(Topologies.baseline(8));
        Network headless = new Network("flat", new Shape(1, 2, 2), List.of(FLATTEN));
        assertThatThrownBy(() -> headless.withOutputs(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("network flat ends with");
    }

    @Test
    void otherRatesOfDropoutChangeTheDropoutsBeforeAndAfterTheFlatteningAlone() {
        int[] filters = {8, 12};
        int[] units = {5};
        PoolingPosition after = PoolingPosition.AFTER_PAIR;
        Network changed =
                Topologies.regularized(7, filters, after, units, 0.1, 0.3).withDropout(0.05, 0.2);
        assertThat(changed).isEqualTo(Topologies.regularized(7, filters, after, units, 0.05, 0.2));
    }

    /** Multiply-adds of a convolution, counted by visiting every product. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsAConvolutionAsItIsComputed(long seed) {
        Random random = new Random(seed);
        int kernel = 1 + random.nextInt(5);
        int padding = random.nextInt(kernel);
        int filters = 1 + random.nextInt(4);
        Shape input = new Shape(1 + random.nextInt(3), 5 + random.nextInt(6), 5 + random.nextInt(6));
        Layer layer = new Layer.Convolution(filters, kernel, padding, false);
        int rows = 0;
        for (int top = -padding; top + kernel <= input.height() + padding; top++) {
            rows++;
        }
        int columns = 0;
        for (int left = -padding; left + kernel <= input.width() + padding; left++) {
            columns++;
        }
        long products = 0;
        for (int position = 0; position < rows * columns; position++) {
            products += (long) kernel * kernel * input.channels() * filters;
        }
        assertThat(layer.outputShape(input)).as("seed %d", seed).isEqualTo(new Shape(filters, rows, columns));
        assertThat(layer.multiplyAdds(input)).as("seed %d", seed).isEqualTo(products);
    }

    @Test
    void batchNormalisationHasAScaleAndAShiftAChannel() {
        Layer layer = new Layer.BatchNormalization(0.1, 1e-5);
        assertThat(layer.parameters(new Shape(32, 48, 48))).isEqualTo(64);
        assertThat(layer.parameters(Shape.vector(100))).isEqualTo(200);
        assertThat(layer.multiplyAdds(Shape.vector(100))).isZero();
    }

    @Test
    void layersThatDoNotFitAreNamedByTheirPosition() {
        assertFails(
                () -> new Network(
                        "n", new Shape(1, 4, 4), List.of(new Layer.Relu(), new Layer.FullyConnected(7, true))),
                "network n, layer 2: Fully connected, 7 takes a vector, not 4x4x1: flatten first");
        assertFails(
                () -> new Network("n", new Shape(1, 4, 4), List.of(new Layer.Convolution(1, 5, 0, true))),
                "network n, layer 1: Convolution 5x5, 1 does not fit into 4x4x1");
        assertFails(
                () -> new Network("n", new Shape(1, 3, 4), List.of(new Layer.MaxPooling(4))),
                "network n, layer 1: Max pooling 4x4 does not fit into 3x4x1");
    }

    @Test
    void endsWithAVectorHasANameAndLayers() {
        Shape input = new Shape(1, 4, 4);
        assertFails(
                () -> new Network("n", input, List.of(new Layer.Relu())),
                "network n ends with 4x4x1, not with a vector");
        assertFails(() -> new Network("n", input, List.of()), "network n has no layers");
        assertFails(() -> new Network(" ", input, List.of(FLATTEN)), "a network needs a name");
    }

    @Test
    void layersRejectValuesOutOfRange() {
        assertFails(() -> new Layer.Convolution(0, 3, 1, true), "filters must be at least 1, not 0");
        assertFails(() -> new Layer.Convolution(1, 0, 0, true), "kernel must be at least 1, not 0");
        assertFails(() -> new Layer.Convolution(1, 3, 3, true), "padding must be within 0..2, not 3");
        assertFails(() -> new Layer.BatchNormalization(0, 1e-5), "momentum must be in 0..1, not 0.0");
        assertFails(() -> new Layer.BatchNormalization(0.1, 0), "epsilon must be above 0, not 0.0");
        assertFails(() -> new Layer.MaxPooling(1), "a pooling's size must be at least 2, not 1");
        assertFails(() -> new Layer.Dropout(1), "a dropout rate must be at least 0 and below 1, not 1.0");
        assertFails(() -> new Layer.FullyConnected(0, true), "units must be at least 1, not 0");
        assertFails(() -> new Shape(1, 0, 1), "every size of a shape must be at least 1: 1x0x1");
    }

    private static void assertFails(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void aStrideOfTwoHalvesWidthAndHeight() {
        Layer layer = new Layer.Convolution(4, 3, 1, true, 2);
        assertThat(layer.outputShape(new Shape(1, 96, 64))).isEqualTo(new Shape(4, 48, 32));
        assertThat(layer.outputShape(new Shape(1, 7, 8))).isEqualTo(new Shape(4, 4, 4));
        assertThat(layer.multiplyAdds(new Shape(1, 96, 64))).isEqualTo(9 * 4 * 48 * 32);
        assertThat(layer.description()).isEqualTo("Convolution 3x3, 4, stride 2");
        assertFails(() -> new Layer.Convolution(4, 3, 1, true, 0), "stride must be at least 1, not 0");
    }
}
