package io.github.fer4j.cli.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.options.ViewsConverter;
import io.github.fer4j.evaluate.ClassMetrics;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.Metrics;
import java.util.Locale;

/** Prints an evaluation for programs. Shares are 0..1. */
final class EvaluationJson {

    private static final int DIGITS = 6;

    private EvaluationJson() {}

    static ObjectNode of(MeasuredModel measured) {
        ObjectNode json = Json.object();
        json.put("model", measured.model());
        json.put("split", measured.split().name().toLowerCase(Locale.ROOT));
        json.put("views", ViewsConverter.name(measured.views()));
        json.setAll(of(measured.evaluation()));
        json.put("temperature", rounded(measured.temperature().value()));
        measured.uncalibrated().ifPresent(plain -> json.set("uncalibrated", calibration(plain)));
        measured.seen().ifPresent(seen -> json.set("seenInTraining", accuracy(seen)));
        measured.unseen().ifPresent(unseen -> json.set("notSeenInTraining", accuracy(unseen)));
        return json;
    }

    private static ObjectNode of(Evaluation evaluation) {
        Metrics metrics = evaluation.metrics();
        ObjectNode json = Json.object();
        json.put("faces", evaluation.faces());
        json.put("accuracy", rounded(metrics.accuracy()));
        json.put("balancedAccuracy", rounded(metrics.balancedAccuracy()));
        json.put("macroF1", rounded(metrics.macroF1()));
        json.setAll(calibration(evaluation));
        ArrayNode classes = json.putArray("classes");
        metrics.classes().forEach(one -> classes.add(classMetrics(one)));
        json.set("confusionMatrix", matrix(evaluation));
        return json;
    }

    private static ObjectNode calibration(Evaluation evaluation) {
        return Json.object()
                .put("negativeLogLikelihood", rounded(evaluation.negativeLogLikelihood()))
                .put(
                        "expectedCalibrationError",
                        rounded(evaluation.calibration().expectedError()));
    }

    private static ObjectNode accuracy(Evaluation evaluation) {
        ObjectNode json = Json.object().put("faces", evaluation.faces());
        // Of no faces there is no accuracy, not even 0.
        return evaluation.faces() == 0
                ? json
                : json.put("accuracy", rounded(evaluation.metrics().accuracy()));
    }

    private static ObjectNode classMetrics(ClassMetrics one) {
        return Json.object()
                .put("emotion", one.emotion().label())
                .put("precision", rounded(one.precision()))
                .put("recall", rounded(one.recall()))
                .put("f1", rounded(one.f1()))
                .put("support", one.support());
    }

    /** Rows are the true labels, columns the predicted ones. */
    private static ObjectNode matrix(Evaluation evaluation) {
        ObjectNode json = Json.object();
        ArrayNode labels = json.putArray("labels");
        evaluation.matrix().labels().forEach(label -> labels.add(label.label()));
        json.set("rows", Json.tree(evaluation.matrix().rows()));
        return json;
    }

    private static double rounded(double value) {
        return Json.rounded(value, DIGITS);
    }
}
