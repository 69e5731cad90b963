package io.github.fer4j.model.format;

import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.network.Layer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How files name the kinds of layers and optimisers. These are names of our own, never those of classes. */
final class Kinds {

    /** The property that holds the name. It comes first. */
    static final String PROPERTY = "type";

    private static final Map<Class<?>, Map<String, Class<? extends Record>>> KINDS = Map.of(
            Layer.class,
            Map.of(
                    "convolution", Layer.Convolution.class,
                    "batch_normalization", Layer.BatchNormalization.class,
                    "relu", Layer.Relu.class,
                    "max_pooling", Layer.MaxPooling.class,
                    "dropout", Layer.Dropout.class,
                    "flatten", Layer.Flatten.class,
                    "fully_connected", Layer.FullyConnected.class),
            OptimizerSettings.class,
            Map.of(
                    "adamw", OptimizerSettings.AdamW.class,
                    "sgd", OptimizerSettings.Sgd.class));

    private Kinds() {}

    /** Whether a type has kinds. */
    static boolean exist(Class<?> type) {
        return KINDS.containsKey(type);
    }

    /**
     * The kind of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Class<? extends Record> named(@Nullable Object name, Class<?> type, String at) {
        Class<? extends Record> kind = name instanceof String text ? kinds(type).get(text) : null;
        if (kind == null) {
            throw new IllegalArgumentException(at + " has the unknown type " + name);
        }
        return kind;
    }

    /** The name of a kind, or null for a class that is none. */
    static @Nullable String nameOf(Class<?> kind) {
        for (Map<String, Class<? extends Record>> kinds : KINDS.values()) {
            for (Map.Entry<String, Class<? extends Record>> entry : kinds.entrySet()) {
                if (entry.getValue() == kind) {
                    return entry.getKey();
                }
            }
        }
        return null;
    }

    private static Map<String, Class<? extends Record>> kinds(Class<?> type) {
        return KINDS.getOrDefault(type, Map.of());
    }
}
