package io.github.fer4j.djl.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * System properties that DJL reads while its engine starts, and never later: closing this puts back what was there, so
 * that other users of DJL in the process find the properties as they set them.
 */
final class EngineProperties implements AutoCloseable {

    private final Map<String, @Nullable String> before = new HashMap<>();

    private EngineProperties() {}

    /** DJL would report its use and download what is missing; an embedded library does neither. */
    static EngineProperties set() {
        EngineProperties properties = new EngineProperties();
        properties.set("ai.djl.offline", "true");
        properties.set("OPT_OUT_TRACKING", "true");
        if (System.getProperty("ai.djl.pytorch.graph_optimizer") == null) {
            // Without this DJL logs advice that does not apply here.
            properties.set("ai.djl.pytorch.graph_optimizer", "false");
        }
        return properties;
    }

    void set(String property, String value) {
        before.putIfAbsent(property, System.getProperty(property));
        System.setProperty(property, value);
    }

    @Override
    public void close() {
        before.forEach((property, value) -> {
            if (value == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, value);
            }
        });
    }
}
