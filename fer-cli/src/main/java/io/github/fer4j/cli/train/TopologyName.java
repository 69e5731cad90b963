package io.github.fer4j.cli.train;

import io.github.fer4j.network.Network;
import io.github.fer4j.network.Topologies;

/** The networks that can be trained by name. */
enum TopologyName {
    BASELINE,
    REGULARIZED;

    Network network(int labels) {
        return switch (this) {
            case BASELINE -> Topologies.baseline(labels);
            case REGULARIZED -> Topologies.regularized(labels);
        };
    }
}
