package io.github.fer4j.jackson.internal;

import io.github.fer4j.image.Box;
import org.jspecify.annotations.Nullable;

/** A box as JSON, in pixels. */
@JsonForm
record BoxForm(
        @Nullable Integer x,
        @Nullable Integer y,
        @Nullable Integer width,
        @Nullable Integer height) {

    static BoxForm of(Box box) {
        return new BoxForm(box.x(), box.y(), box.width(), box.height());
    }

    Box value() {
        return new Box(
                Read.required(x, "x"),
                Read.required(y, "y"),
                Read.required(width, "width"),
                Read.required(height, "height"));
    }
}
