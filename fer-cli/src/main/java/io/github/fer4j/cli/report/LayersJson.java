package io.github.fer4j.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.network.Network;

/** Prints the layers of a network for programs. */
public final class LayersJson {

    private LayersJson() {}

    /**
     * Adds the layers, and what they come to.
     *
     * @param network the network
     * @param json gets {@code parameters}, {@code multiplyAdds} and {@code layers}
     */
    public static void add(Network network, ObjectNode json) {
        json.put("parameters", network.parameters());
        json.put("multiplyAdds", network.multiplyAdds());
        ArrayNode layers = json.putArray("layers");
        network.steps().forEach(step -> layers.add(layer(step)));
    }

    private static ObjectNode layer(Network.Step step) {
        return Json.object()
                .put("layer", step.layer().description())
                .put("output", step.output().toString())
                .put("parameters", step.parameters())
                .put("multiplyAdds", step.multiplyAdds());
    }
}
