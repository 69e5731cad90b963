package io.github.fer4j.cli.report;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.evaluate.ConfusionMatrix;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;

/** Draws a confusion matrix: rows are the true labels, columns the predicted ones. Thread-safe. */
public final class ConfusionMatrixChart {

    private ConfusionMatrixChart() {}

    /**
     * Draws in each cell the share of its row, in percent.
     *
     * @param matrix what to draw
     * @return the picture
     */
    public static Png shares(ConfusionMatrix matrix) {
        return Png.ofChart(() -> {
            HeatMapChart chart = chart("Confusion matrix (percent of each true emotion)", 100);
            fill(chart, matrix, (actual, predicted) -> {
                double support = Math.max(1, matrix.support(actual));
                return 100 * matrix.count(actual, predicted) / support;
            });
            return chart;
        });
    }

    /**
     * Draws in each cell the number of faces.
     *
     * @param matrix what to draw
     * @return the picture
     */
    public static Png counts(ConfusionMatrix matrix) {
        return Png.ofChart(() -> {
            long most = matrix.rows().stream()
                    .flatMap(List::stream)
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            HeatMapChart chart = chart("Confusion matrix (faces)", (double) Math.max(1, most));
            fill(chart, matrix, (actual, predicted) -> (double) matrix.count(actual, predicted));
            return chart;
        });
    }

    private static HeatMapChart chart(String title, double max) {
        HeatMapChart chart = new HeatMapChartBuilder()
                .width(860)
                .height(760)
                .title(title)
                .xAxisTitle("Predicted")
                .yAxisTitle("True")
                .build();
        chart.getStyler()
                .setMin(0)
                .setMax(max)
                .setRangeColors(new Color[] {Color.WHITE, new Color(0x90CAF9), new Color(0x42A5F5)})
                .setShowValue(true)
                .setHeatMapValueDecimalPattern("0")
                .setChartBackgroundColor(Color.WHITE);
        return chart;
    }

    private static void fill(HeatMapChart chart, ConfusionMatrix matrix, Cell cell) {
        List<Emotion> labels = matrix.labels();
        List<String> columns = labels.stream().map(Emotion::label).toList();
        List<String> rows = new ArrayList<>(columns);
        // The chart's vertical axis points upwards; tables of this kind read downwards.
        Collections.reverse(rows);
        List<Number[]> cells = new ArrayList<>();
        for (int x = 0; x < labels.size(); x++) {
            for (int y = 0; y < labels.size(); y++) {
                Emotion actual = labels.get(labels.size() - 1 - y);
                cells.add(new Number[] {x, y, cell.value(actual, labels.get(x))});
            }
        }
        chart.addSeries("faces", columns, rows, cells);
    }

    /** What stands in a cell. */
    private interface Cell {
        double value(Emotion actual, Emotion predicted);
    }
}
