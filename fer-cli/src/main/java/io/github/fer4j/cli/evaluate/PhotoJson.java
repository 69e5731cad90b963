package io.github.fer4j.cli.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.options.ViewsConverter;
import io.github.fer4j.evaluate.EndToEndEvaluation;

/** Prints what a model made of photos for programs. Shares are 0..1. */
final class PhotoJson {

    private static final int DIGITS = 6;

    private PhotoJson() {}

    static ObjectNode of(MeasuredPhotos measured, TestTimeAugmentation views) {
        EndToEndEvaluation evaluation = measured.evaluation();
        ObjectNode json = Json.object()
                .put("model", measured.model())
                .put("views", ViewsConverter.name(views))
                .put("photos", evaluation.photos())
                .put("missed", evaluation.missed())
                .put("withSeveralFaces", evaluation.withSeveralFaces())
                .put("unreadable", evaluation.unreadable().size())
                .put("accuracy", Json.rounded(evaluation.accuracy(), DIGITS))
                .put("balancedAccuracy", Json.rounded(evaluation.balancedAccuracy(), DIGITS))
                .put("medianMilliseconds", Json.rounded(evaluation.medianTime().toNanos() / 1e6, 3));
        ObjectNode recall = json.putObject("recall");
        evaluation
                .labels()
                .forEach(label -> evaluation
                        .recall(label)
                        .ifPresent(share -> recall.put(label.label(), Json.rounded(share, DIGITS))));
        ArrayNode byQuality = json.putArray("byQuality");
        evaluation
                .byQuality()
                .forEach(share -> byQuality
                        .addObject()
                        .put("from", share.from())
                        .put("to", share.to())
                        .put("faces", share.faces())
                        .put("right", share.right()));
        json.set("found", Json.object(evaluation.found()));
        return json;
    }
}
