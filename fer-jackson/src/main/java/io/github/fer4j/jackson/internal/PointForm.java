package io.github.fer4j.jackson.internal;

import io.github.fer4j.image.Point;
import org.jspecify.annotations.Nullable;

/** A position as JSON, in pixels. */
@JsonForm
record PointForm(@Nullable Double x, @Nullable Double y) {

    static PointForm of(Point point) {
        return new PointForm(Rounded.pixels(point.x()), Rounded.pixels(point.y()));
    }

    Point value() {
        return new Point(finite(x, "x"), finite(y, "y"));
    }

    private static double finite(@Nullable Double value, String field) {
        double number = Read.required(value, field);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("\"" + field + "\" must be a number, not " + number);
        }
        return number;
    }
}
