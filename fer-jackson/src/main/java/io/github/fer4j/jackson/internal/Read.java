package io.github.fer4j.jackson.internal;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was read, checked; a failure names the field. Thread-safe. */
final class Read {

    private static final double MICROS_IN_SECOND = 1e6;

    /** Longer than any video; its microseconds fit into a long. */
    private static final double LONGEST_SECONDS = 1e12;

    private Read() {}

    /** A value that must be there. */
    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("\"" + field + "\" is missing");
        }
        return value;
    }

    /** A list without null, each element converted. */
    static <F, V> List<V> list(@Nullable List<F> forms, String field, Function<F, V> convert) {
        List<V> values = new ArrayList<>();
        for (F form : required(forms, field)) {
            values.add(convert.apply(required(form, field + "[" + values.size() + "]")));
        }
        return List.copyOf(values);
    }

    /** A time that is given in seconds. */
    static Duration time(@Nullable Double seconds, String field) {
        double value = required(seconds, field);
        if (!(value >= 0 && value <= LONGEST_SECONDS)) {
            throw new IllegalArgumentException("\"" + field + "\" must be a time in seconds, not " + value);
        }
        return Duration.of(Math.round(value * MICROS_IN_SECOND), ChronoUnit.MICROS);
    }

    /** A number that counts something. */
    static long count(@Nullable Long value, String field) {
        long number = required(value, field);
        if (number < 0) {
            throw new IllegalArgumentException("\"" + field + "\" must not be negative: " + number);
        }
        return number;
    }

    /** A part of a whole. */
    static double share(@Nullable Double value, String field) {
        double number = required(value, field);
        if (!(number >= 0 && number <= 1)) {
            throw new IllegalArgumentException("\"" + field + "\" must be a number from 0 to 1, not " + number);
        }
        return number;
    }
}
