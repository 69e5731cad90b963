package io.github.fer4j.jackson.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fer4j.evaluate.Metrics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The measures of a confusion matrix as JSON. */
@JsonForm
@JsonPropertyOrder({"accuracy", "balancedAccuracy", "macroF1", "classes"})
record MetricsForm(
        @Nullable Double accuracy,
        @Nullable Double balancedAccuracy,
        @Nullable Double macroF1,
        @Nullable List<ClassForm> classes) {

    static MetricsForm of(Metrics metrics) {
        return new MetricsForm(
                Rounded.measure(metrics.accuracy()),
                Rounded.measure(metrics.balancedAccuracy()),
                Rounded.measure(metrics.macroF1()),
                metrics.classes().stream().map(ClassForm::of).toList());
    }

    Metrics value() {
        return new Metrics(
                Read.share(accuracy, "accuracy"),
                Read.share(balancedAccuracy, "balancedAccuracy"),
                Read.share(macroF1, "macroF1"),
                Read.list(classes, "classes", ClassForm::value));
    }
}
