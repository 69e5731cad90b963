package io.github.fer4j.cli.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fer4j.network.Network;
import io.github.fer4j.network.PoolingPosition;
import io.github.fer4j.network.Topologies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TopologyOptionsTest {

    private static final int[] UNITS = {256, 128, 64};

    @Test
    void whatIsNotGivenIsAsInTheStudy() {
        assertThat(network()).isEqualTo(Topologies.regularized(7));
        assertThat(network("--topology", "regularized")).isEqualTo(Topologies.regularized(7));
        assertThat(network("--topology", "baseline")).isEqualTo(Topologies.baseline(7));
        assertThat(network("--dropout", "0.1,0.3")).isEqualTo(Topologies.regularized(7));
        assertThat(parsed("--dropout", "0.1,0.3").namesLayers()).isFalse();
        assertThat(parsed("--filters", "8,8").namesLayers()).isTrue();
    }

    @Test
    void theRegularizedNetworkCanBeShaped() {
        assertThat(network("--filters", "8,12,16,20", "--pooling", "inside_pair", "--dropout", "0.05,0.2"))
                .isEqualTo(Topologies.regularized(
                        7, new int[] {8, 12, 16, 20}, PoolingPosition.INSIDE_PAIR, UNITS, 0.05, 0.2));
    }

    @Test
    void aTrainedNetworkKeepsItsLayersAndTakesOtherRatesOfDropout() {
        Network trained = Topologies.regularized(7, new int[] {8, 12}, PoolingPosition.AFTER_PAIR, UNITS, 0.1, 0.3);
        assertThat(parsed().withDropout(trained)).isSameAs(trained);
        assertThat(parsed("--dropout", "0.05,0.2").withDropout(trained))
                .isEqualTo(Topologies.regularized(7, new int[] {8, 12}, PoolingPosition.AFTER_PAIR, UNITS, 0.05, 0.2));
        assertThat(parsed("--dropout", "0.05,0.2").withDropout(Topologies.baseline(7)))
                .isEqualTo(Topologies.baseline(7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --topology baseline --filters 8,8 | regularized
            --dropout 0.1                     | two rates
            --dropout 0.1,1.5                 | 1.5
            --filters 0,8                     | 0
            --filters 8,8,8,8,8,8             | pooling
            """)
    void whatDoesNotFitIsNamed(String options, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parsed(options.split(" ")).check())
                .withMessageContaining(named);
    }

    private static Network network(String... options) {
        TopologyOptions parsed = parsed(options);
        parsed.check();
        return parsed.network(7);
    }

    private static TopologyOptions parsed(String... options) {
        TopologyOptions parsed = new TopologyOptions();
        new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(parsed))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(options);
        return parsed;
    }
}
