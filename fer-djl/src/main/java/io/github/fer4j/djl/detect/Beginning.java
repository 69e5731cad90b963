package io.github.fer4j.djl.detect;

import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.network.Network;
import java.util.List;

/**
 * A network before it learns.
 *
 * @param weights that it has learnt; none if it begins with random ones
 */
record Beginning(Network network, List<Tensor> weights) {

    static Beginning random(Network network) {
        return new Beginning(network, List.of());
    }

    boolean hasLearnt() {
        return !weights.isEmpty();
    }
}
