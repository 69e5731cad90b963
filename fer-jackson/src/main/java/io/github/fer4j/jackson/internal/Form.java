package io.github.fer4j.jackson.internal;

import java.lang.reflect.Type;
import java.util.Objects;
import java.util.function.Function;

/**
 * How a value of one class becomes JSON and is made from it: by way of a form that any Jackson can bind. Immutable.
 *
 * @param type the class
 * @param form what Jackson binds instead: a record, map, list or string
 * @param toForm gives the form of a value
 * @param toValue gives the value; an {@link IllegalArgumentException} says what is wrong with the form
 */
public record Form<V, F>(Class<V> type, Type form, Function<V, F> toForm, Function<F, V> toValue) {

    /** A form of a class. */
    public Form {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(toForm, "toForm");
        Objects.requireNonNull(toValue, "toValue");
    }

    /** A form that is written only. */
    static <V, F> Form<V, F> writtenOnly(Class<V> type, Type form, Function<V, F> toForm, String reason) {
        return new Form<>(type, form, toForm, written -> {
            throw new IllegalArgumentException(reason);
        });
    }

    /** Makes the value, or says clearly why it cannot be one. */
    public V value(F form) {
        try {
            return toValue.apply(form);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no valid " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
