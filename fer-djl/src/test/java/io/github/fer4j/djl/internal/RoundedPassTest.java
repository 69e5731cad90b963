package io.github.fer4j.djl.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RoundedPassTest {

    private static final int BATCH = 16;

    /** Every kind of layer but Dropout, and a ReLU before a pooling. */
    private static final Network NETWORK = new Network(
            "all kinds",
            new Shape(1, 12, 12),
            List.of(
                    new Layer.Convolution(8, 3, 1, false),
                    new Layer.BatchNormalization(0.1, 1e-5),
                    new Layer.Relu(),
                    new Layer.MaxPooling(2),
                    new Layer.Convolution(12, 3, 1, true, 2),
                    new Layer.Relu(),
                    new Layer.Flatten(),
                    new Layer.FullyConnected(10, false),
                    new Layer.BatchNormalization(0.2, 1e-3),
                    new Layer.Relu(),
                    new Layer.FullyConnected(3, true)));

    @Test
    void outputsGradientsAndStatisticsAreThoseOfTheLayersButForTheRounding() {
        List<float[]> exact = learn(false);
        List<float[]> rounded = learn(true);
        assertThat(rounded).hasSameSizeAs(exact);
        for (int i = 0; i < exact.size(); i++) {
            assertThat(difference(exact.get(i), rounded.get(i)))
                    .as("array %d", i)
                    .isBetween(1e-7, 0.25);
        }
        assertThat(difference(exact.get(0), rounded.get(0))).as("outputs").isLessThan(0.02);
    }

    /** Outputs of one step, then gradients of all that is learned, then what the statistics became. */
    private static List<float[]> learn(boolean bfloat16) {
        return TrainingThread.call(() -> {
            List<float[]> results = new ArrayList<>();
            try (NDManager manager = PyTorch.newManager();
                    NetworkBlock block = NetworkBlock.trainable(NETWORK, manager, new HeInitialization(1), bfloat16)) {
                try (GradientCollector collector = PyTorch.engine().newGradientCollector()) {
                    NDArray outputs = block.forward(manager, input(BATCH * 144), BATCH, true);
                    results.add(outputs.toFloatArray());
                    collector.backward(outputs.square().sum());
                }
                for (NamedParameter parameter : block.parameters()) {
                    NDArray array = parameter.array();
                    results.add((parameter.isLearned() ? array.getGradient() : array).toFloatArray());
                }
            }
            return results;
        });
    }

    /** The norm of the difference, by that of what is expected. */
    private static double difference(float[] expected, float[] actual) {
        double difference = 0;
        double norm = 0;
        for (int i = 0; i < expected.length; i++) {
            difference += Math.pow((double) expected[i] - actual[i], 2);
            norm += Math.pow(expected[i], 2);
        }
        return Math.sqrt(difference / norm);
    }

    @Test
    void dropoutLeavesTheMeanAndDrawsByTheSeed() {
        float[] first = dropped(0.3, 8, 1);
        assertThat(dropped(0.3, 8, 1)).isEqualTo(first);
        assertThat(dropped(0.3, 8, 2)).isNotEqualTo(first);
        assertThat(dropped(0, 8, 1)).containsOnly(1);
    }

    @Test
    void dropoutDropsTheShareOfItsRateWithoutAnOrder() {
        for (int channels : new int[] {8, 6}) { // six are not drawn in fours
            float[] values = dropped(0.3, channels, 3);
            assertThat(share(values, 1)).isCloseTo(0.3, within(0.01));
            for (int distance = 1; distance < channels; distance++) {
                assertThat(share(values, 1600 * distance + 1)).isCloseTo(0.09, within(0.01));
            }
            assertThat(values).containsOnly(0, values[firstKept(values)]);
            assertThat(values[firstKept(values)]).isCloseTo(1 / 0.7f, within(0.01f));
        }
    }

    /** How often a value is 0, and so is the one that comes so many minus one later. */
    private static double share(float[] values, int span) {
        int found = 0;
        for (int i = 0; i + span <= values.length; i++) {
            if (values[i] == 0 && values[i + span - 1] == 0) {
                found++;
            }
        }
        return found / (double) (values.length - span + 1);
    }

    private static int firstKept(float[] values) {
        int kept = 0;
        while (values[kept] == 0) {
            kept++;
        }
        return kept;
    }

    /** Ones, after Dropout. */
    private static float[] dropped(double rate, int channels, int seed) {
        Network network = new Network(
                "dropout",
                new Shape(1, 40, 40),
                List.of(new Layer.Convolution(channels, 1, 0, true), new Layer.Dropout(rate), new Layer.Flatten()));
        WeightSource ones = (name, type, shape) -> {
            float[] values = new float[channels];
            Arrays.fill(values, name.endsWith("bias") ? 1 : 0);
            return values;
        };
        return TrainingThread.call(() -> {
            PyTorch.engine().setRandomSeed(seed);
            try (NDManager manager = PyTorch.newManager();
                    NetworkBlock block = NetworkBlock.trainable(network, manager, ones, true)) {
                return block.forward(manager, input(4 * 1600), 4, true).toFloatArray();
            }
        });
    }

    private static float[] input(int length) {
        SplittableRandom random = new SplittableRandom(5);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (2 * random.nextDouble() - 1);
        }
        return values;
    }
}
