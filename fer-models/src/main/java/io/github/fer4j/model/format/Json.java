package io.github.fer4j.model.format;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.network.Layer;
import java.io.IOException;

/**
 * Records to JSON and back. The kinds of layers and optimisers are told apart by names of our own, never by class names.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder(factory())
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .addMixIn(Layer.class, LayerNames.class)
            .addMixIn(OptimizerSettings.class, OptimizerNames.class)
            .addMixIn(TrainingSettings.class, SettingsForm.class)
            .build();

    private Json() {}

    /** Without buffers that Jackson would keep with the thread, and with them the classes of a stopped web application. */
    private static JsonFactory factory() {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.USE_THREAD_LOCAL_FOR_BUFFER_RECYCLING)
                .build();
    }

    /** A record as JSON. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError("every record of ours can be written", e);
        }
    }

    /** A record from JSON that has exactly its components, but for those that older files could not have. */
    public static <T> T read(byte[] json, Class<T> type, String file) {
        try {
            JsonNode manifest = MAPPER.readTree(json);
            ManifestDefaults.complete(manifest);
            return MAPPER.treeToValue(manifest, type);
        } catch (IOException e) {
            throw new ModelException("the manifest of " + file + " cannot be understood: " + e.getMessage(), e);
        }
    }

    /** The format version that a manifest states, before anything else of it is read. */
    public static int version(byte[] json, String file) {
        try {
            JsonNode version = MAPPER.readTree(json).path("formatVersion");
            if (version.isInt()) {
                return version.intValue();
            }
            throw new ModelException("the manifest of " + file + " states no format version");
        } catch (IOException e) {
            throw new ModelException("the manifest of " + file + " is not JSON: " + e.getMessage(), e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Layer.Convolution.class, name = "convolution"),
        @JsonSubTypes.Type(value = Layer.BatchNormalization.class, name = "batch_normalization"),
        @JsonSubTypes.Type(value = Layer.Relu.class, name = "relu"),
        @JsonSubTypes.Type(value = Layer.MaxPooling.class, name = "max_pooling"),
        @JsonSubTypes.Type(value = Layer.Dropout.class, name = "dropout"),
        @JsonSubTypes.Type(value = Layer.Flatten.class, name = "flatten"),
        @JsonSubTypes.Type(value = Layer.FullyConnected.class, name = "fully_connected")
    })
    private interface LayerNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = OptimizerSettings.AdamW.class, name = "adamw"),
        @JsonSubTypes.Type(value = OptimizerSettings.Sgd.class, name = "sgd")
    })
    private interface OptimizerNames {}

    @JsonSerialize(converter = StoredSettings.Writing.class)
    @JsonDeserialize(converter = StoredSettings.Reading.class)
    private interface SettingsForm {}
}
