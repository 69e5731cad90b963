package io.github.fer4j.model.format;

import java.lang.reflect.Type;
import java.util.Set;

/** Texts, numbers, truth values and constants from JSON. What does not fit is an {@link IllegalArgumentException}. */
final class Scalars {

    /** JSON has no such numbers; Jackson writes them as text. The loss of a training that failed is one. */
    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    private Scalars() {}

    static Object read(Class<?> type, Object json, String at) {
        if (json instanceof String text) {
            return ofText(type, text, at);
        }
        if (json instanceof Number number) {
            return ofNumber(type, number, at);
        }
        if (type == boolean.class && json instanceof Boolean) {
            return json;
        }
        throw mismatch(type, json, at);
    }

    private static Object ofText(Class<?> type, String text, String at) {
        if (type == String.class) {
            return text;
        }
        if (type == double.class && NOT_FINITE.contains(text)) {
            return Double.valueOf(text);
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
        }
        throw mismatch(type, text, at);
    }

    private static Object ofNumber(Class<?> type, Number number, String at) {
        if (type == double.class || type == Double.class) {
            return number.doubleValue();
        }
        if (type == int.class && number instanceof Integer) {
            return number;
        }
        if (type == long.class && (number instanceof Integer || number instanceof Long)) {
            return number.longValue();
        }
        throw mismatch(type, number, at);
    }

    static IllegalArgumentException mismatch(Type type, Object json, String at) {
        return new IllegalArgumentException(at + " must be of the type " + type.getTypeName() + ", not " + json);
    }
}
