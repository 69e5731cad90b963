package io.github.fer4j.cli.report;

import io.github.fer4j.emotion.Emotion;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws a group of bars for each emotion. Thread-safe. */
public final class ClassChart {

    private ClassChart() {}

    /**
     * Draws the bars.
     *
     * @param title of the chart
     * @param unit of the numbers, the title of the vertical axis
     * @param labels the emotions, from the left
     * @param series by name, each with a number for each emotion; at least one
     * @return the picture
     */
    public static Png of(
            String title, String unit, List<Emotion> labels, Map<String, ? extends List<? extends Number>> series) {
        return Png.ofChart(() -> chart(title, unit, labels, series));
    }

    private static CategoryChart chart(
            String title, String unit, List<Emotion> labels, Map<String, ? extends List<? extends Number>> series) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(1000)
                .height(Charts.HEIGHT)
                .title(title)
                .xAxisTitle("Emotion")
                .yAxisTitle(unit)
                .build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        chart.getStyler().setAvailableSpaceFill(0.85);
        chart.getStyler().setYAxisDecimalPattern("#,##0");
        chart.getStyler().setLabelsVisible(series.size() <= 3);
        chart.getStyler().setLabelsPosition(1.0);
        chart.getStyler().setLabelsFontColorAutomaticEnabled(false);
        chart.getStyler().setLabelsFontColor(Color.BLACK);
        List<String> names = labels.stream().map(Emotion::label).toList();
        int index = 0;
        for (Map.Entry<String, ? extends List<? extends Number>> entry : series.entrySet()) {
            chart.addSeries(entry.getKey(), names, entry.getValue()).setFillColor(Charts.light(index++));
        }
        return chart;
    }
}
