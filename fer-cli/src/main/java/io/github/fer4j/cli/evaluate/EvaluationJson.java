package io.github.fer4j.cli.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.options.ViewsConverter;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.FaceChange;
import io.github.fer4j.evaluate.Stability;
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
        measured.stability().ifPresent(stability -> json.set("stability", stability(stability)));
        return json;
    }

    /** The share of equal answers for each change. */
    private static ObjectNode stability(Stability stability) {
        ObjectNode json = Json.object();
        for (FaceChange change : FaceChange.values()) {
            double share = stability.agreement().getOrDefault(change, 0.0);
            json.put(change.name().toLowerCase(Locale.ROOT), Json.rounded(share, DIGITS));
        }
        return json.put("mean", Json.rounded(stability.mean(), DIGITS));
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
