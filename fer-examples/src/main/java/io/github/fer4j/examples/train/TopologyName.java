package io.github.fer4j.examples.train;

import io.github.fer4j.network.Network;
import io.github.fer4j.network.Topologies;
import java.util.function.IntFunction;

/** The networks that can be trained by name. */
enum TopologyName {
    BASELINE(Topologies::baseline),
    REGULARIZED(Topologies::regularized);

    private final IntFunction<Network> byLabels;

    TopologyName(IntFunction<Network> byLabels) {
        this.byLabels = byLabels;
    }

    Network network(int labels) {
        return byLabels.apply(labels);
    }
}
