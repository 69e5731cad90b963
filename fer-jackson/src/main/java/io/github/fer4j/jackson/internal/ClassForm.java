package io.github.fer4j.jackson.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.evaluate.ClassMetrics;
import org.jspecify.annotations.Nullable;

/** How well one label is recognised, as JSON. */
@JsonForm
@JsonPropertyOrder({"emotion", "precision", "recall", "f1", "support", "predicted"})
record ClassForm(
        @Nullable String emotion,
        @Nullable Double precision,
        @Nullable Double recall,
        @Nullable Double f1,
        @Nullable Long support,
        @Nullable Long predicted) {

    static ClassForm of(ClassMetrics metrics) {
        return new ClassForm(
                metrics.emotion().label(),
                Rounded.measure(metrics.precision()),
                Rounded.measure(metrics.recall()),
                Rounded.measure(metrics.f1()),
                metrics.support(),
                metrics.predicted());
    }

    ClassMetrics value() {
        return new ClassMetrics(
                Emotion.of(Read.required(emotion, "emotion")),
                Read.share(precision, "precision"),
                Read.share(recall, "recall"),
                Read.share(f1, "f1"),
                Read.count(support, "support"),
                Read.count(predicted, "predicted"));
    }
}
