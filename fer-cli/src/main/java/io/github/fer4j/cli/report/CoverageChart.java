package io.github.fer4j.cli.report;

import io.github.fer4j.evaluate.CoverageCurve;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;

/** Draws the accuracy of the answers by the share of faces that are answered, the most confident first. Thread-safe. */
public final class CoverageChart {

    private CoverageChart() {}

    /**
     * Draws the curves.
     *
     * @param curves by name, each of at least one face
     * @return the picture
     */
    public static Png of(Map<String, CoverageCurve> curves) {
        return Png.ofChart(() -> chart(curves));
    }

    private static XYChart chart(Map<String, CoverageCurve> curves) {
        XYChart chart = Charts.lines(
                "Accuracy if only the most confident answers are given", "Faces answered (%)", "Right answers (%)");
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(100.0).setYAxisMax(100.0);
        int index = 0;
        for (Map.Entry<String, CoverageCurve> entry : curves.entrySet()) {
            List<CoverageCurve.Point> points = entry.getValue().points().stream()
                    .filter(point -> point.answered() > 0)
                    .toList();
            Charts.add(
                    chart,
                    entry.getKey(),
                    points.stream().mapToDouble(point -> 100 * point.coverage()).toArray(),
                    points.stream().mapToDouble(point -> 100 * point.accuracy()).toArray(),
                    Charts.colour(index++));
        }
        return chart;
    }
}
