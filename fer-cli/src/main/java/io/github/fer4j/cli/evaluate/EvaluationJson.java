package io.github.fer4j.cli.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.options.ViewsConverter;
import io.github.fer4j.evaluate.Evaluation;
import java.util.List;
import java.util.Locale;

/** Prints an evaluation for programs: the model and its data, then the figures. Shares are 0..1. */
final class EvaluationJson {

    private static final int DIGITS = 6;

    private EvaluationJson() {}

    static ObjectNode of(MeasuredModel measured) {
        ObjectNode json = Json.object();
        json.put("model", measured.model());
        json.put("split", measured.split().name().toLowerCase(Locale.ROOT));
        json.put("views", ViewsConverter.name(measured.views()));
        json.setAll(Json.object(measured.evaluation()));
        json.put("temperature", Json.rounded(measured.temperature().value(), DIGITS));
        measured.uncalibrated().ifPresent(plain -> json.set("uncalibrated", calibration(plain)));
        measured.seen().ifPresent(seen -> json.set("seenInTraining", accuracy(seen)));
        measured.unseen().ifPresent(unseen -> json.set("notSeenInTraining", accuracy(unseen)));
        return json;
    }

    private static ObjectNode calibration(Evaluation evaluation) {
        return Json.object(evaluation).retain(List.of("negativeLogLikelihood", "expectedCalibrationError"));
    }

    private static ObjectNode accuracy(Evaluation evaluation) {
        // Of no faces there is no accuracy, not even 0.
        List<String> known = evaluation.faces() == 0 ? List.of("faces") : List.of("faces", "accuracy");
        return Json.object(evaluation).retain(known);
    }
}
