package io.github.fer4j.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopologiesTest {

    /*
     * The baseline worked out by hand: layer, output, weights + biases, multiply-adds.
     *   convolution 5x5, 1 to 32    48x48x32    25*1*32 + 32    =       832     800 * 48*48 =  1,843,200
     *   pooling                     24x24x32
     *   convolution 5x5, 32 to 64   24x24x64    25*32*64 + 64   =    51,264  51,200 * 24*24 = 29,491,200
     *   pooling                     12x12x64 = 9,216 values
     *   fully connected             256         9216*256 + 256  = 2,359,552                    2,359,296
     *   fully connected             128         256*128 + 128   =    32,896                       32,768
     *   fully connected             64          128*64 + 64     =     8,256                        8,192
     *   fully connected             7           64*7 + 7        =       455                          448
     *   sum                                                       2,453,255                   33,735,104
     */
    @Test
    void theBaselineHasTheParametersAndMultiplyAddsWorkedOutByHand() {
        Network network = Topologies.baseline(7);
        assertThat(network.parameters()).isEqualTo(2_453_255);
        assertThat(network.multiplyAdds()).isEqualTo(33_735_104);
        assertThat(network.outputs()).isEqualTo(7);
    }

    @Test
    void theBaselineHas2ConvolutionsWithPoolingsAnd4FullyConnectedLayers() {
        assertThat(kinds(Topologies.baseline(7)))
                .containsExactly(
                        "Convolution",
                        "Relu",
                        "MaxPooling",
                        "Convolution",
                        "Relu",
                        "MaxPooling",
                        "Flatten",
                        "FullyConnected",
                        "Relu",
                        "FullyConnected",
                        "Relu",
                        "FullyConnected",
                        "Relu",
                        "FullyConnected");
    }

    /*
     * The regularised network of widths 32, 64, 128, 256 worked out by hand; no biases before Batch Normalisation.
     *   pair     picture  weights                            multiply-adds
     *   32       48x48    9*1*32 = 288, 9*32*32 = 9,216          663,552 + 21,233,664
     *   64       24x24    9*32*64 = 18,432, 9*64*64 = 36,864  10,616,832 + 21,233,664
     *   128      12x12    73,728, 147,456                     10,616,832 + 21,233,664
     *   256      6x6      294,912, 589,824                    10,616,832 + 21,233,664
     *   sum               1,170,720                           117,448,704
     *   flattened: 3*3*256 = 2,304 values; fully connected 2304*256 = 589,824, 256*128 = 32,768, 128*64 = 8,192,
     *   64*7 = 448 with 7 biases: weights 631,232
     *   Batch Normalisation, scale and shift: 2 * (2*(32 + 64 + 128 + 256) + 256 + 128 + 64) = 2,816
     *   parameters 1,170,720 + 631,232 + 7 + 2,816 = 1,804,775; multiply-adds 117,448,704 + 631,232 = 118,079,936
     */
    @Test
    void theRegularizedNetworkHasTheParametersAndMultiplyAddsWorkedOutByHand() {
        Network network = wide(PoolingPosition.AFTER_PAIR);
        assertThat(network.parameters()).isEqualTo(1_804_775);
        assertThat(network.multiplyAdds()).isEqualTo(118_079_936);
        assertThat(network.outputs()).isEqualTo(7);
    }

    /** Of the table above, the second convolution of each pair then takes a quarter: 84,934,656 / 4 + 32,514,048 + 631,232. */
    @Test
    void poolingInsideAPairQuartersItsSecondConvolution() {
        Network network = wide(PoolingPosition.INSIDE_PAIR);
        assertThat(network.parameters()).isEqualTo(1_804_775);
        assertThat(network.multiplyAdds()).isEqualTo(54_378_944);
        assertThat(kinds(network).subList(0, 8))
                .containsExactly(
                        "Convolution",
                        "BatchNormalization",
                        "Relu",
                        "MaxPooling",
                        "Convolution",
                        "BatchNormalization",
                        "Relu",
                        "Dropout");
    }

    private static Network wide(PoolingPosition pooling) {
        return Topologies.regularized(7, new int[] {32, 64, 128, 256}, pooling, new int[] {256, 128, 64}, 0.1, 0.25);
    }

    @Test
    void theRegularizedNetworkHasBatchNormalisationAndDropoutInTheirPlaces() {
        List<String> expected = new ArrayList<>();
        for (int pair = 0; pair < 4; pair++) {
            expected.addAll(List.of("Convolution", "BatchNormalization", "Relu"));
            expected.addAll(List.of("Convolution", "BatchNormalization", "Relu"));
            expected.addAll(List.of("MaxPooling", "Dropout"));
        }
        expected.add("Flatten");
        for (int hidden = 0; hidden < 3; hidden++) {
            expected.addAll(List.of("FullyConnected", "BatchNormalization", "Relu", "Dropout"));
        }
        expected.add("FullyConnected");
        assertThat(kinds(Topologies.regularized(7))).isEqualTo(expected);
    }

    @Test
    void biasesAreLeftOutBeforeBatchNormalisationOnly() {
        List<Layer> layers = Topologies.regularized(7).layers();
        for (int i = 0; i < layers.size(); i++) {
            boolean normalized = i + 1 < layers.size() && layers.get(i + 1) instanceof Layer.BatchNormalization;
            if (layers.get(i) instanceof Layer.Convolution convolution) {
                assertThat(convolution.bias()).isEqualTo(!normalized);
            }
            if (layers.get(i) instanceof Layer.FullyConnected connected) {
                assertThat(connected.bias()).isEqualTo(!normalized);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 8})
    void bothHaveOneLogitALabel(int labels) {
        assertThat(Topologies.baseline(labels).outputs()).isEqualTo(labels);
        assertThat(Topologies.regularized(labels).outputs()).isEqualTo(labels);
    }

    private static List<String> kinds(Network network) {
        return network.layers().stream()
                .map(layer -> layer.getClass().getSimpleName())
                .toList();
    }
}
