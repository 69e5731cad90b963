package io.github.fer4j.examples.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.examples.options.Json;
import io.github.fer4j.examples.options.OutputFile;
import java.nio.file.Path;

/** Writes an evaluation into a folder: as text, JSON, CSV and a picture. */
final class EvaluationReport {

    private EvaluationReport() {}

    static void write(Path folder, String text, JsonNode json, Evaluation evaluation) {
        OutputFile.write(folder.resolve("evaluation.txt"), text);
        OutputFile.write(folder.resolve("evaluation.json"), Json.pretty(json));
        OutputFile.write(folder.resolve("confusion-matrix.csv"), ConfusionMatrixCsv.of(evaluation.matrix()));
        // Last, as it may fail for want of fonts.
        ConfusionMatrixChart.write(evaluation.matrix(), folder.resolve("confusion-matrix.png"));
    }
}
