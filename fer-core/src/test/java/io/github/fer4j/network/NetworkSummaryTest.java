package io.github.fer4j.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkSummaryTest {

    @Test
    void theBaselineAsATable() {
        assertThat(NetworkSummary.of(Topologies.baseline(7))).isEqualTo("""
                        Layer                            Output   Parameters  Multiply-adds
                        Input                           48x48x1
                        Convolution 5x5, 32            48x48x32          832      1,843,200
                        ReLU                           48x48x32
                        Max pooling 2x2                24x24x32
                        Convolution 5x5, 64            24x24x64       51,264     29,491,200
                        ReLU                           24x24x64
                        Max pooling 2x2                12x12x64
                        Flatten                            9216
                        Fully connected, 256                256    2,359,552      2,359,296
                        ReLU                                256
                        Fully connected, 128                128       32,896         32,768
                        ReLU                                128
                        Fully connected, 64                  64        8,256          8,192
                        ReLU                                 64
                        Fully connected, 7                    7          455            448
                        Total                                      2,453,255     33,735,104
                        """);
    }
}
