package io.github.fer4j.cli.train;

import io.github.fer4j.network.Network;
import io.github.fer4j.network.PoolingPosition;
import io.github.fer4j.network.Topologies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which network learns, from random weights. */
final class TopologyOptions {

    private static final int[] FILTERS = {16, 64, 160, 320};
    private static final int[] UNITS = {256, 128, 64};
    private static final double[] DROPOUT = {0.1, 0.3};

    @Option(
            names = "--topology",
            paramLabel = "baseline|regularized",
            description = "The network to train (default: regularized; with --from, the model's own).")
    private @Nullable TopologyName topology;

    @Option(
            names = "--filters",
            split = ",",
            paramLabel = "N",
            description =
                    "The filters of each pair of convolutions of the regularized network (default: 16,64,160,320). More learn"
                            + " more, and take more time.")
    private int @Nullable [] filters;

    @Option(
            names = "--pooling",
            paramLabel = "after_pair|inside_pair",
            description =
                    "Where the regularized network pools (default: after_pair). inside_pair, between the two convolutions,"
                            + " halves the time.")
    private @Nullable PoolingPosition pooling;

    @Option(
            names = "--dropout",
            split = ",",
            paramLabel = "RATE",
            description =
                    "The regularized network's rates of dropout after poolings and after fully connected layers (default:"
                            + " 0.1,0.3; with --from, the model's own).")
    private double @Nullable [] dropout;

    /** Whether it says which layers the network has. */
    boolean namesLayers() {
        return topology != null || filters != null || pooling != null;
    }

    private boolean isShaped() {
        return filters != null || pooling != null || dropout != null;
    }

    /** A network with the rates of dropout that are asked for. */
    Network withDropout(Network network) {
        return dropout == null ? network : network.withDropout(dropout[0], dropout[1]);
    }

    /**
     * Finds what does not fit.
     *
     * @throws IllegalArgumentException if an option does not fit the others
     */
    void check() {
        if (isShaped() && topology == TopologyName.BASELINE) {
            throw new IllegalArgumentException("--filters, --pooling and --dropout are for --topology regularized");
        }
        if (dropout != null && dropout.length != DROPOUT.length) {
            throw new IllegalArgumentException("--dropout takes two rates, such as 0.1,0.3, but got " + dropout.length);
        }
        network(2);
    }

    /** The network with as many outputs. */
    Network network(int labels) {
        if (topology == TopologyName.BASELINE) {
            return Topologies.baseline(labels);
        }
        double[] rates = dropout == null ? DROPOUT : dropout;
        return Topologies.regularized(
                labels,
                filters == null ? FILTERS : filters,
                pooling == null ? PoolingPosition.AFTER_PAIR : pooling,
                UNITS,
                rates[0],
                rates[1]);
    }

    /** The networks that can be trained by name. */
    enum TopologyName {
        BASELINE,
        REGULARIZED
    }
}
