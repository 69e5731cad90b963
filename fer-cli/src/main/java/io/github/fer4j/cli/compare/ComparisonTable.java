package io.github.fer4j.cli.compare;

import io.github.fer4j.cli.options.Printable;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.evaluate.ClassMetrics;
import io.github.fer4j.evaluate.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The tables of a comparison, as cells. Thread-safe. */
final class ComparisonTable {

    static final List<String> HEADER = List.of(
            "Model",
            "Accuracy",
            "Balanced accuracy",
            "Macro-F1",
            "Calibration error",
            "Parameters",
            "Multiply-adds",
            "File",
            "Face alone",
            "Face in a batch");

    private ComparisonTable() {}

    /** A row for each model. */
    static List<List<String>> rows(List<ComparedModel> models) {
        return models.stream().map(ComparisonTable::row).toList();
    }

    private static List<String> row(ComparedModel model) {
        Metrics metrics = model.evaluation().metrics();
        return List.of(
                model.title(),
                percent(metrics.accuracy()),
                percent(metrics.balancedAccuracy()),
                percent(metrics.macroF1()),
                percent(model.evaluation().calibration().expectedError()),
                String.format(Locale.ROOT, "%,d", model.models().parameters()),
                String.format(Locale.ROOT, "%,d", model.multiplyAdds()),
                String.format(Locale.ROOT, "%.1f MB", model.bytes() / 1e6),
                milliseconds(model.time().alone()),
                milliseconds(model.time().inBatch()));
    }

    /** The table for a terminal: names to the left, numbers below their heads. */
    static String text(List<ComparedModel> models) {
        List<List<String>> all = new ArrayList<>(List.of(HEADER));
        rows(models).forEach(row -> all.add(row.stream().map(Printable::line).toList()));
        StringBuilder text = new StringBuilder();
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = all.stream()
                        .mapToInt(cells -> cells.get(at).length())
                        .max()
                        .orElse(0);
                String format = column == 0 ? "%-" + width + "s" : "  %" + width + "s";
                line.append(String.format(Locale.ROOT, format, row.get(column)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** The titles of the models, after a first column of another kind. */
    static List<String> header(String first, List<ComparedModel> models) {
        List<String> header = new ArrayList<>(List.of(first));
        models.forEach(model -> header.add(model.title()));
        return header;
    }

    /** A row for each label that occurs, with a share of each model. */
    static List<List<String>> byClass(List<ComparedModel> models, ToDoubleFunction<ClassMetrics> measure) {
        List<List<String>> rows = new ArrayList<>();
        for (Emotion label : labels(models)) {
            List<String> row = new ArrayList<>(List.of(label.label()));
            models.forEach(model -> row.add(percent(measure.applyAsDouble(of(model, label)))));
            rows.add(row);
        }
        return rows;
    }

    /** The labels that faces have, in the order of the first model. */
    static List<Emotion> labels(List<ComparedModel> models) {
        return models.get(0).evaluation().metrics().classes().stream()
                .filter(one -> one.support() > 0)
                .map(ClassMetrics::emotion)
                .toList();
    }

    /** What a model does with a label that it has. */
    static ClassMetrics of(ComparedModel model, Emotion label) {
        return model.evaluation().metrics().classes().stream()
                .filter(one -> one.emotion().equals(label))
                .findFirst()
                .orElseThrow();
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private static String milliseconds(double time) {
        return String.format(Locale.ROOT, "%.2f ms", time);
    }
}
