package io.github.fer4j.model.format;

import io.github.fer4j.network.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What files meant that were written before a component existed: each gets the value that it then had without being
 * stated, so that old models and checkpoints load for ever.
 */
final class ManifestDefaults {

    private static final Map<String, Object> PROVENANCE = Map.of(
            "startedFrom", "", "teachers", List.of(), "averaged", List.of(), "labelShares", List.of(), "votesShare", 0);

    private static final Map<String, Object> HEADER = Map.of("startedFrom", "", "teachers", List.of());

    private static final Map<String, Object> SETTINGS = Map.of(
            "supervision", "LABELS",
            "sampling", "NATURAL",
            "logitAdjustment", 0,
            "arithmetic", "FLOAT32",
            "distillation", 0);

    private static final Map<String, Object> DETECTOR_SETTINGS = Map.of("precision", "FLOAT32");

    private static final List<String> CAPTURE_EFFECTS =
            List.of("occlusion", "sideLight", "gamma", "focus", "lowResolution", "noise", "compression");

    /** Convolutions had a stride of 1, faces were not mixed, and all were learnt; none is stated where it is so still. */
    private static final Map<Class<?>, Map<String, Object>> COMPONENTS = Map.of(
            Layer.Convolution.class,
            Map.of("stride", 1),
            StoredSettings.class,
            Map.of("mixup", 0.0, "heldOut", "none"));

    private ManifestDefaults() {}

    /** What a component of a record meant that is not stated, or null if files always stated it. */
    static @Nullable Object ofComponent(Class<?> type, String name) {
        return COMPONENTS.getOrDefault(type, Map.of()).get(name);
    }

    /** Adds what is missing, in place. */
    static void complete(JsonObject manifest) {
        complete(manifest, "provenance", PROVENANCE);
        complete(manifest, "header", HEADER);
        if (manifest.values().get("training") instanceof JsonObject detector
                && detector.values().get("settings") instanceof JsonObject settings) {
            DETECTOR_SETTINGS.forEach(settings.values()::putIfAbsent);
        }
    }

    private static void complete(JsonObject manifest, String name, Map<String, Object> defaults) {
        if (!(manifest.values().get(name) instanceof JsonObject origin)) {
            return;
        }
        defaults.forEach(origin.values()::putIfAbsent);
        if (origin.values().get("settings") instanceof JsonObject settings) {
            SETTINGS.forEach(settings.values()::putIfAbsent);
            if (settings.values().get("augmentation") instanceof JsonObject augmentation) {
                augmentation.values().putIfAbsent("capture", noEffects());
            }
        }
    }

    private static JsonObject noEffects() {
        Map<String, Object> effects = new LinkedHashMap<>();
        CAPTURE_EFFECTS.forEach(effect -> effects.put(effect, 0));
        return new JsonObject(effects);
    }
}
