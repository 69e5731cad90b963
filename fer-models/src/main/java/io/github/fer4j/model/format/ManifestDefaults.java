package io.github.fer4j.model.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What files meant that were written before a component existed: each gets the value that it then had without being
 * stated, so that old models and checkpoints load for ever.
 */
final class ManifestDefaults {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Map<String, JsonNode> SETTINGS = Map.of(
            "supervision", NODES.textNode("LABELS"),
            "sampling", NODES.textNode("NATURAL"),
            "logitAdjustment", NODES.numberNode(0),
            "arithmetic", NODES.textNode("FLOAT32"));

    private static final Map<String, JsonNode> ORIGIN = Map.of("startedFrom", NODES.textNode(""));

    private ManifestDefaults() {}

    /** Adds what is missing, in place. */
    static void complete(JsonNode manifest) {
        for (String origin : List.of("/provenance", "/header")) {
            add(manifest.at(origin), ORIGIN);
            add(manifest.at(origin + "/settings"), SETTINGS);
        }
    }

    private static void add(JsonNode node, Map<String, JsonNode> defaults) {
        if (node instanceof ObjectNode object) {
            defaults.forEach(object::putIfAbsent);
        }
    }
}
