package io.github.fer4j.cli.evaluate;

import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.cli.report.ConfusionMatrixChart;
import io.github.fer4j.cli.report.ConfusionMatrixCsv;
import io.github.fer4j.cli.report.CsvText;
import io.github.fer4j.cli.report.ReliabilityDiagram;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.evaluate.ConfusionMatrix;
import io.github.fer4j.evaluate.EndToEndEvaluation;
import io.github.fer4j.evaluate.PhotoResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes what a model made of photos into a folder: as text, JSON, CSV and pictures. */
final class PhotoReport {

    private PhotoReport() {}

    static void write(Path folder, MeasuredPhotos measured, TestTimeAugmentation views) {
        EndToEndEvaluation evaluation = measured.evaluation();
        ConfusionMatrix matrix = evaluation.found().matrix();
        OutputFile.write(folder.resolve("evaluation.txt"), PhotoText.of(List.of(measured)));
        OutputFile.write(folder.resolve("evaluation.json"), Json.pretty(PhotoJson.of(measured, views)));
        OutputFile.write(folder.resolve("confusion-matrix.csv"), ConfusionMatrixCsv.counts(matrix));
        OutputFile.write(folder.resolve("confusion-matrix-percent.csv"), ConfusionMatrixCsv.shares(matrix));
        OutputFile.write(folder.resolve("predictions.csv"), csv(evaluation));
        // Last, as they may fail for want of fonts.
        ConfusionMatrixChart.shares(matrix).write(folder.resolve("confusion-matrix.png"));
        ConfusionMatrixChart.counts(matrix).write(folder.resolve("confusion-matrix-counts.png"));
        ReliabilityDiagram.of(Map.of(measured.model(), evaluation.found().calibration()))
                .write(folder.resolve("reliability.png"));
        WrongPhotosSheet.of(measured).ifPresent(sheet -> sheet.write(folder.resolve("wrong.png")));
    }

    /** A header, and a line for each photo. */
    private static String csv(EndToEndEvaluation evaluation) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("file", "true", "faces", "predicted", "quality"));
        evaluation.labels().forEach(label -> header.add(label.label()));
        rows.add(header);
        evaluation.results().forEach(result -> rows.add(row(evaluation.labels(), result)));
        return CsvText.of(rows);
    }

    private static List<String> row(List<Emotion> labels, PhotoResult result) {
        List<String> row = new ArrayList<>(List.of(
                result.photo().file().toString(),
                result.photo().emotion().label(),
                result.error().isPresent()
                        ? ""
                        : Integer.toString(result.faces().size())));
        row.add(result.face().map(face -> face.scores().top().label()).orElse(""));
        row.add(result.face()
                .flatMap(FaceEmotion::quality)
                .map(quality -> CsvText.decimal(quality.score(), 4))
                .orElse(""));
        for (Emotion label : labels) {
            row.add(result.face()
                    .map(FaceEmotion::scores)
                    .filter(scores -> scores.labels().contains(label))
                    .map(scores -> CsvText.decimal(scores.of(label), 6))
                    .orElse(""));
        }
        return row;
    }
}
