package io.github.fer4j.cli.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.report.LayersJson;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.Provenance;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.network.Network;

/** Prints what a model is for programs. */
final class ModelJson {

    private ModelJson() {}

    static ObjectNode of(EmotionModel model) {
        Network network = model.network();
        ObjectNode json = Json.object();
        json.put("topology", network.name());
        json.put("input", network.input().toString());
        ArrayNode labels = json.putArray("labels");
        model.labels().forEach(label -> labels.add(label.label()));
        json.set("standardization", Json.tree(model.standardization()));
        json.set("temperatureScaling", Json.tree(model.scaling()));
        LayersJson.add(network, json);
        json.set("provenance", provenance(model.provenance()));
        return json;
    }

    private static ObjectNode provenance(Provenance provenance) {
        ObjectNode json = Json.object();
        provenance.values().forEach((name, value) -> {
            if (!(value instanceof TrainingSettings)) {
                json.set(name, Json.tree(value));
            }
        });
        json.set("settings", settings(provenance.settings()));
        json.set("history", Json.tree(provenance.history().epochs()));
        return json;
    }

    private static ObjectNode settings(TrainingSettings settings) {
        ObjectNode json = (ObjectNode) Json.tree(settings.values());
        // The constants do not tell the optimiser's name.
        String name = settings.optimizer().getClass().getSimpleName();
        json.set("optimizer", Json.object().put("name", name).setAll((ObjectNode) Json.tree(settings.optimizer())));
        json.put("heldOut", settings.heldOut().toString());
        return json;
    }
}
