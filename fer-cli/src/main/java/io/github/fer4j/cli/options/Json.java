package io.github.fer4j.cli.options;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.jackson.FerModule;
import org.jspecify.annotations.Nullable;

/**
 * How results become JSON: in printable ASCII alone, so that no terminal's encoding can spoil it and no label can control
 * a terminal. This is exact: a reader gets the original text. Thread-safe.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    new JsonFactoryBuilder().characterEscapes(new Escapes()).build())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .addModule(new FerModule())
            .build();

    private Json() {}

    /**
     * An object to be filled.
     *
     * @return a new one, without fields
     */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * A result, record, list or map as JSON.
     *
     * @param value what to convert
     * @return a new tree
     */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /**
     * A result that is an object of JSON, to be filled further.
     *
     * @param result what to convert
     * @return a new object
     */
    public static ObjectNode object(Object result) {
        return MAPPER.convertValue(result, ObjectNode.class);
    }

    /**
     * JSON in one line.
     *
     * @param value a tree or a result
     * @return without a line feed
     */
    public static String line(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError("trees and results can always be written", e);
        }
    }

    /**
     * JSON for people.
     *
     * @param value a tree or a result
     * @return indented lines, the last ended too
     */
    public static String pretty(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new AssertionError("trees and results can always be written", e);
        }
    }

    /**
     * A number without digits that mean nothing.
     *
     * @param value any
     * @param digits after the point
     * @return the rounded value
     */
    public static double rounded(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(value * scale) / scale;
    }

    /** JSON's own, and for the one control character that JSON leaves as it is. */
    @SuppressWarnings("serial") // Nobody stores a mapper.
    private static final class Escapes extends CharacterEscapes {

        private static final int DELETE = 0x7F;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DELETE] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
