package io.github.fer4j.djl.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadsTest {

    private static final Heads HEADS = new Heads(List.of(2, 3));

    @Test
    void groupsFollowEachOther() {
        assertThat(HEADS.width()).isEqualTo(5);
        assertThat(HEADS.primary()).isEqualTo(2);
        assertThat(HEADS.start(0)).isZero();
        assertThat(HEADS.start(1)).isEqualTo(2);
    }

    @Test
    void cuttingLeavesTheRowsOfOneGroupInTheLastLayerAndAllOthersAsTheyAre() {
        Network network = new Network(
                "two", Shape.vector(2), List.of(new Layer.FullyConnected(2, false), new Layer.FullyConnected(5, true)));
        Tensor first = new Tensor("1.weight", new long[] {2, 2}, new float[] {9, 8, 7, 6});
        Tensor last = new Tensor("2.weight", new long[] {5, 2}, new float[] {0, 1, 10, 11, 20, 21, 30, 31, 40, 41});
        Tensor bias = new Tensor("2.bias", new long[] {5}, new float[] {0, 1, 2, 3, 4});
        assertThat(HEADS.cut(network, List.of(first, last, bias), 0))
                .containsExactly(
                        first,
                        new Tensor("2.weight", new long[] {2, 2}, new float[] {0, 1, 10, 11}),
                        new Tensor("2.bias", new long[] {2}, new float[] {0, 1}));
        assertThat(HEADS.cut(network, List.of(first, last, bias), 1))
                .containsExactly(
                        first,
                        new Tensor("2.weight", new long[] {3, 2}, new float[] {20, 21, 30, 31, 40, 41}),
                        new Tensor("2.bias", new long[] {3}, new float[] {2, 3, 4}));
    }

    @Test
    void joiningGivesBackWhatWasCut() {
        Network network = new Network("one", Shape.vector(2), List.of(new Layer.FullyConnected(5, true)));
        List<Tensor> weights = List.of(
                new Tensor("1.weight", new long[] {5, 2}, new float[] {0, 1, 10, 11, 20, 21, 30, 31, 40, 41}),
                new Tensor("1.bias", new long[] {5}, new float[] {0, 1, 2, 3, 4}));
        assertThat(HEADS.join(network, HEADS.cut(network, weights, 0), HEADS.cut(network, weights, 1)))
                .isEqualTo(weights);
    }
}
