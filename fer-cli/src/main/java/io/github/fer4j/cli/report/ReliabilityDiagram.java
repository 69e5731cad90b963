package io.github.fer4j.cli.report;

import io.github.fer4j.evaluate.Calibration;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws how often answers of a confidence are right: on the diagonal confidence can be believed, below it answers are
 * overconfident, above it too modest. Thread-safe.
 */
public final class ReliabilityDiagram {

    private ReliabilityDiagram() {}

    /**
     * Draws the diagram.
     *
     * @param calibrations by name, each of at least one face
     * @return the picture
     */
    public static Png of(Map<String, Calibration> calibrations) {
        return Png.ofChart(() -> chart(calibrations));
    }

    private static XYChart chart(Map<String, Calibration> calibrations) {
        XYChart chart = Charts.lines("Reliability", "Confidence (%)", "Accuracy (%)");
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(100.0).setYAxisMin(0.0).setYAxisMax(100.0);
        Charts.add(chart, "as it should be", new double[] {0, 100}, new double[] {0, 100}, Color.GRAY)
                .setLineStyle(Charts.dashed());
        int index = 0;
        for (Map.Entry<String, Calibration> entry : calibrations.entrySet()) {
            List<Calibration.Bin> bins = entry.getValue().bins().stream()
                    .filter(bin -> bin.faces() > 0)
                    .toList();
            Charts.add(
                            chart,
                            entry.getKey(),
                            bins.stream()
                                    .mapToDouble(bin -> 100 * bin.confidence())
                                    .toArray(),
                            bins.stream()
                                    .mapToDouble(bin -> 100 * bin.accuracy())
                                    .toArray(),
                            Charts.colour(index++))
                    .setMarker(SeriesMarkers.CIRCLE);
        }
        return chart;
    }
}
