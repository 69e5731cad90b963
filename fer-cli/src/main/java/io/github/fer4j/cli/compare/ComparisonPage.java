package io.github.fer4j.cli.compare;

import io.github.fer4j.cli.options.Counted;
import io.github.fer4j.cli.report.ClassChart;
import io.github.fer4j.cli.report.ConfusionMatrixChart;
import io.github.fer4j.cli.report.CoverageChart;
import io.github.fer4j.cli.report.Page;
import io.github.fer4j.cli.report.ReliabilityDiagram;
import io.github.fer4j.cli.report.TrainingCurves;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.evaluate.Calibration;
import io.github.fer4j.evaluate.ClassMetrics;
import io.github.fer4j.evaluate.ConfusionMatrix;
import io.github.fer4j.evaluate.CoverageCurve;
import io.github.fer4j.model.training.TrainingHistory;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Makes a page that sets models side by side. For one thread. */
final class ComparisonPage {

    private final List<ComparedModel> models;
    private final Page page = new Page("Models side by side");

    private ComparisonPage(List<ComparedModel> models) {
        this.models = models;
    }

    static Page of(Split split, int leftOut, List<ComparedModel> models) {
        ComparisonPage comparison = new ComparisonPage(models);
        comparison.addTable(split, leftOut);
        comparison.addClasses();
        comparison.addCurves();
        comparison.addMatrices();
        comparison.addConfidence();
        comparison.addDifferences();
        return comparison.page;
    }

    /** A sentence on pictures that stand among the training faces. */
    static String leftOut(int faces) {
        return String.format(
                Locale.ROOT,
                "%,d %s left out, as the pictures stand among the training faces too.",
                faces,
                Counted.noun(faces, "face") + (faces == 1 ? " was" : " were"));
    }

    private void addTable(Split split, int leftOut) {
        if (leftOut > 0) {
            page.paragraph(leftOut(leftOut));
        }
        page.paragraph(String.format(
                        Locale.ROOT,
                        "Measured on %,d %s of the split %s. Multiply-adds are for one face, all looks at it"
                                + " together. Times are medians on this machine, for one face by itself and for each of"
                                + " %d faces at once.",
                        models.get(0).predictions().size(),
                        Counted.noun(models.get(0).predictions().size(), "face"),
                        split.name().toLowerCase(Locale.ROOT),
                        ClassificationTime.BATCH))
                .table(ComparisonTable.HEADER, ComparisonTable.rows(models));
    }

    private void addClasses() {
        List<Emotion> labels = ComparisonTable.labels(models);
        Map<String, List<Double>> recalls = byTitle(model -> labels.stream()
                .map(label -> 100 * ComparisonTable.of(model, label).recall())
                .toList());
        page.heading("Emotion by emotion")
                .picture(
                        "recall.png",
                        "Recall of each emotion",
                        ClassChart.of("Recall of each emotion", "Percent", labels, recalls))
                .paragraph("Recall: of the faces that show an emotion, the share that is recognised.")
                .table(ComparisonTable.header("Recall", models), ComparisonTable.byClass(models, ClassMetrics::recall))
                .paragraph("F1: the harmonic mean of precision and recall.")
                .table(ComparisonTable.header("F1", models), ComparisonTable.byClass(models, ClassMetrics::f1));
    }

    private void addCurves() {
        page.heading("Training");
        Set<String> drawn = new LinkedHashSet<>();
        for (ComparedModel model : models) {
            TrainingHistory history = model.history();
            if (drawn.add(model.name()) && history.size() > 0) {
                page.paragraph(model.name())
                        .picture(
                                "curves-" + drawn.size() + ".png",
                                "Accuracy and loss of " + model.name() + " by epoch",
                                TrainingCurves.of(history));
            }
        }
    }

    private void addMatrices() {
        page.heading("Confusion matrices");
        for (int i = 0; i < models.size(); i++) {
            ConfusionMatrix matrix = models.get(i).evaluation().matrix();
            String title = models.get(i).title();
            page.paragraph(title)
                    .picture(
                            "confusion-matrix-" + (i + 1) + ".png",
                            "Confusion matrix of " + title + " in percent",
                            ConfusionMatrixChart.shares(matrix))
                    .picture(
                            "confusion-matrix-counts-" + (i + 1) + ".png",
                            "Confusion matrix of " + title + " in faces",
                            ConfusionMatrixChart.counts(matrix));
        }
    }

    private void addConfidence() {
        Map<String, Calibration> calibrations =
                byTitle(model -> model.evaluation().calibration());
        Map<String, CoverageCurve> curves = byTitle(model -> CoverageCurve.of(model.predictions()));
        page.heading("Confidence")
                .picture("reliability.png", "Accuracy by confidence", ReliabilityDiagram.of(calibrations))
                .picture("coverage.png", "Accuracy by the share of faces answered", CoverageChart.of(curves));
    }

    private void addDifferences() {
        if (models.size() > 1) {
            page.heading("Where they differ")
                    .paragraph(
                            "Below each face stands in green the true emotion as the one model says, in red what the"
                                    + " other says, each with its confidence in percent; first the faces on which they differ most.");
        }
        for (int first = 0; first < models.size(); first++) {
            for (int second = first + 1; second < models.size(); second++) {
                addDifference(first, second);
            }
        }
    }

    private void addDifference(int first, int second) {
        ComparedModel one = models.get(first);
        ComparedModel other = models.get(second);
        Agreement agreement = Agreement.of(one.predictions(), other.predictions());
        page.table(
                List.of("Right", "Faces"),
                List.of(
                        List.of("both " + one.title() + " and " + other.title(), count(agreement.both())),
                        List.of(
                                "only " + one.title(),
                                count(agreement.onlyFirst().size())),
                        List.of(
                                "only " + other.title(),
                                count(agreement.onlySecond().size())),
                        List.of("neither", count(agreement.neither()))));
        addSheet(first, second, agreement.onlyFirst());
        addSheet(second, first, agreement.onlySecond());
    }

    private void addSheet(int right, int wrong, List<Integer> faces) {
        if (!faces.isEmpty()) {
            String text = models.get(right).title() + " is right, "
                    + models.get(wrong).title() + " wrong";
            page.paragraph(text)
                    .picture(
                            "right-" + (right + 1) + "-wrong-" + (wrong + 1) + ".png",
                            "Faces: " + text,
                            DisagreementSheet.of(
                                    faces,
                                    models.get(right).predictions(),
                                    models.get(wrong).predictions()));
        }
    }

    private <T> Map<String, T> byTitle(Function<ComparedModel, T> value) {
        Map<String, T> values = new LinkedHashMap<>();
        models.forEach(model -> values.put(unique(model, values.keySet()), value.apply(model)));
        return values;
    }

    /** The same model may be asked for twice; a chart has each name once. */
    private static String unique(ComparedModel model, Set<String> taken) {
        String name = model.title();
        for (int number = 2; taken.contains(name); number++) {
            name = model.title() + " #" + number;
        }
        return name;
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
