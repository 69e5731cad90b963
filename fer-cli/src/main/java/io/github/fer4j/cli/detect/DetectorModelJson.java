package io.github.fer4j.cli.detect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.report.LayersJson;
import io.github.fer4j.model.detect.DetectorModel;
import io.github.fer4j.network.Network;

/** Prints the networks of a face detector for programs. */
final class DetectorModelJson {

    private DetectorModelJson() {}

    static ObjectNode of(DetectorModel model) {
        ObjectNode json = Json.object();
        json.set("proposal", network(model.proposal()));
        json.set("verification", network(model.verification()));
        json.set("thresholds", Json.tree(model.thresholds()));
        json.set("provenance", Json.tree(model.training()));
        return json;
    }

    private static ObjectNode network(Network network) {
        ObjectNode json = Json.object();
        json.put("topology", network.name());
        json.put("input", network.input().toString());
        LayersJson.add(network, json);
        return json;
    }
}
