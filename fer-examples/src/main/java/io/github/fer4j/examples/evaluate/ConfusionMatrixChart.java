package io.github.fer4j.examples.evaluate;

import io.github.fer4j.Emotion;
import io.github.fer4j.evaluate.ConfusionMatrix;
import io.github.fer4j.examples.options.ChartFile;
import java.awt.Color;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;

/** Draws a confusion matrix: in each cell the share of its row, in percent. Thread-safe. */
final class ConfusionMatrixChart {

    private ConfusionMatrixChart() {}

    static void write(ConfusionMatrix matrix, Path file) {
        ChartFile.write(() -> chart(matrix), file);
    }

    private static HeatMapChart chart(ConfusionMatrix matrix) {
        HeatMapChart chart = new HeatMapChartBuilder()
                .width(860)
                .height(760)
                .title("Confusion matrix (percent of each true emotion)")
                .xAxisTitle("Predicted")
                .yAxisTitle("True")
                .build();
        chart.getStyler()
                .setMin(0)
                .setMax(100)
                .setRangeColors(new Color[] {Color.WHITE, new Color(0x90CAF9), new Color(0x42A5F5)})
                .setShowValue(true)
                .setHeatMapValueDecimalPattern("0")
                .setChartBackgroundColor(Color.WHITE);
        List<String> columns = matrix.labels().stream().map(Emotion::label).toList();
        List<String> rows = new ArrayList<>(columns);
        // The chart's vertical axis points upwards; tables of this kind read downwards.
        Collections.reverse(rows);
        chart.addSeries("share", columns, rows, cells(matrix));
        return chart;
    }

    private static List<Number[]> cells(ConfusionMatrix matrix) {
        List<Emotion> labels = matrix.labels();
        List<Number[]> cells = new ArrayList<>();
        for (int x = 0; x < labels.size(); x++) {
            for (int y = 0; y < labels.size(); y++) {
                Emotion actual = labels.get(labels.size() - 1 - y);
                double support = Math.max(1, matrix.support(actual));
                cells.add(new Number[] {x, y, 100 * matrix.count(actual, labels.get(x)) / support});
            }
        }
        return cells;
    }
}
