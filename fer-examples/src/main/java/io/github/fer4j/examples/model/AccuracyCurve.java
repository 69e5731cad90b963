package io.github.fer4j.examples.model;

import io.github.fer4j.djl.train.EpochRecord;
import io.github.fer4j.djl.train.TrainingHistory;
import io.github.fer4j.examples.options.ChartFile;
import java.awt.Color;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the accuracy on training and validation faces by epoch. Thread-safe. */
public final class AccuracyCurve {

    private AccuracyCurve() {}

    /**
     * Draws the curve into a PNG file.
     *
     * @param history at least one epoch
     * @param file to write or replace
     * @throws io.github.fer4j.FerException if it cannot be drawn or written
     */
    public static void write(TrainingHistory history, Path file) {
        ChartFile.write(() -> chart(history), file);
    }

    private static XYChart chart(TrainingHistory history) {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(540)
                .title("Accuracy by epoch")
                .xAxisTitle("Epoch")
                .yAxisTitle("Accuracy (%)")
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.InsideSE);
        chart.getStyler().setXAxisDecimalPattern("#");
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        List<EpochRecord> epochs = history.epochs();
        addLine(chart, "training (augmented, while learning)", epochs, EpochRecord::trainingAccuracy, 0x90A4AE);
        addLine(chart, "validation", epochs, EpochRecord::validationAccuracy, 0x1E88E5);
        return chart;
    }

    private static void addLine(
            XYChart chart, String name, List<EpochRecord> epochs, ToDoubleFunction<EpochRecord> accuracy, int rgb) {
        double[] x = epochs.stream().mapToDouble(EpochRecord::epoch).toArray();
        double[] y = epochs.stream()
                .mapToDouble(epoch -> 100 * accuracy.applyAsDouble(epoch))
                .toArray();
        XYSeries series = chart.addSeries(name, x, y);
        series.setLineColor(new Color(rgb));
        series.setMarkerColor(new Color(rgb));
        // A curve of one epoch would not be seen without a mark.
        series.setMarker(x.length > 1 ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE);
    }
}
