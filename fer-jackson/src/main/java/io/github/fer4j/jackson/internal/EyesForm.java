package io.github.fer4j.jackson.internal;

import io.github.fer4j.image.Eyes;
import org.jspecify.annotations.Nullable;

/** Eyes as JSON. */
@JsonForm
record EyesForm(@Nullable PointForm left, @Nullable PointForm right) {

    static EyesForm of(Eyes eyes) {
        return new EyesForm(PointForm.of(eyes.left()), PointForm.of(eyes.right()));
    }

    Eyes value() {
        return new Eyes(
                Read.required(left, "left").value(),
                Read.required(right, "right").value());
    }
}
