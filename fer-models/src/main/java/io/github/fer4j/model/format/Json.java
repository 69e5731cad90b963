package io.github.fer4j.model.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.fer4j.error.ModelException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Records to JSON and back, without Jackson's databind: its classes would take most of the time of reading a model.
 * Thread-safe.
 */
public final class Json {

    /** Without buffers that Jackson would keep with the thread, and with them the classes of a stopped web application. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.USE_THREAD_LOCAL_FOR_BUFFER_RECYCLING)
            .build();

    private Json() {}

    /** A record as JSON. */
    public static byte[] write(Record value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(bytes).useDefaultPrettyPrinter()) {
            RecordWriter.write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    /** A record from JSON that has exactly its components, but for those that older files could not have. */
    public static <T extends Record> T read(byte[] json, Class<T> type, String file) {
        try {
            JsonObject manifest = JsonObject.parse(FACTORY, json);
            ManifestDefaults.complete(manifest);
            return type.cast(RecordReader.read(type, manifest, ""));
        } catch (IOException | RuntimeException e) {
            // The latter are those of the records, about values that cannot be.
            throw new ModelException("the manifest of " + file + " cannot be understood: " + e.getMessage(), e);
        }
    }

    /** The format version that a manifest states, before anything else of it is understood. */
    public static int version(byte[] json, String file) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean found = parser.currentName().equals("formatVersion");
                    if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT && found) {
                        return parser.getIntValue();
                    }
                    parser.skipChildren();
                }
            }
            throw new ModelException("the manifest of " + file + " states no format version");
        } catch (IOException e) {
            throw new ModelException("the manifest of " + file + " is not JSON: " + e.getMessage(), e);
        }
    }
}
