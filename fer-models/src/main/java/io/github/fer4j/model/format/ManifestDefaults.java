package io.github.fer4j.model.format;

import java.util.List;
import java.util.Map;

/**
 * What files meant that were written before a component existed: each gets the value that it then had without being
 * stated, so that old models and checkpoints load for ever.
 */
final class ManifestDefaults {

    private static final Map<String, Object> SETTINGS =
            Map.of("supervision", "LABELS", "sampling", "NATURAL", "logitAdjustment", 0, "arithmetic", "FLOAT32");

    private ManifestDefaults() {}

    /** Adds what is missing, in place. */
    static void complete(JsonObject manifest) {
        for (String name : List.of("provenance", "header")) {
            if (manifest.values().get(name) instanceof JsonObject origin) {
                origin.values().putIfAbsent("startedFrom", "");
                if (origin.values().get("settings") instanceof JsonObject settings) {
                    SETTINGS.forEach(settings.values()::putIfAbsent);
                }
            }
        }
    }
}
