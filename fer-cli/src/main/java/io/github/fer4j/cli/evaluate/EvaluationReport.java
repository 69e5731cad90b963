package io.github.fer4j.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.cli.report.CalibrationCsv;
import io.github.fer4j.cli.report.ConfusionMatrixChart;
import io.github.fer4j.cli.report.ConfusionMatrixCsv;
import io.github.fer4j.cli.report.CoverageChart;
import io.github.fer4j.cli.report.CoverageCsv;
import io.github.fer4j.cli.report.PredictionsCsv;
import io.github.fer4j.cli.report.ReliabilityDiagram;
import io.github.fer4j.evaluate.Calibration;
import io.github.fer4j.evaluate.ConfusionMatrix;
import io.github.fer4j.evaluate.Evaluation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes an evaluation into a folder: as text, JSON, CSV and pictures. */
final class EvaluationReport {

    private EvaluationReport() {}

    static void write(Path folder, String text, JsonNode json, MeasuredModel measured) {
        Evaluation evaluation = measured.evaluation();
        ConfusionMatrix matrix = evaluation.matrix();
        OutputFile.write(folder.resolve("evaluation.txt"), text);
        OutputFile.write(folder.resolve("evaluation.json"), Json.pretty(json));
        OutputFile.write(folder.resolve("confusion-matrix.csv"), ConfusionMatrixCsv.counts(matrix));
        OutputFile.write(folder.resolve("confusion-matrix-percent.csv"), ConfusionMatrixCsv.shares(matrix));
        OutputFile.write(folder.resolve("reliability.csv"), CalibrationCsv.of(evaluation.calibration()));
        OutputFile.write(folder.resolve("coverage.csv"), CoverageCsv.of(measured.coverage()));
        OutputFile.write(folder.resolve("predictions.csv"), PredictionsCsv.of(measured.predictions()));
        // Last, as they may fail for want of fonts.
        ConfusionMatrixChart.shares(matrix).write(folder.resolve("confusion-matrix.png"));
        ConfusionMatrixChart.counts(matrix).write(folder.resolve("confusion-matrix-counts.png"));
        ReliabilityDiagram.of(calibrations(measured)).write(folder.resolve("reliability.png"));
        CoverageChart.of(Map.of(measured.model(), measured.coverage())).write(folder.resolve("coverage.png"));
    }

    private static Map<String, Calibration> calibrations(MeasuredModel measured) {
        Map<String, Calibration> calibrations = new LinkedHashMap<>();
        measured.uncalibrated().ifPresent(plain -> calibrations.put(name(1, plain), plain.calibration()));
        Evaluation own = measured.evaluation();
        calibrations.put(name(measured.temperature().value(), own), own.calibration());
        return calibrations;
    }

    private static String name(double temperature, Evaluation evaluation) {
        return String.format(
                Locale.ROOT,
                "temperature %.3f (expected error %.2f %%)",
                temperature,
                100 * evaluation.calibration().expectedError());
    }
}
