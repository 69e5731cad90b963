package io.github.fer4j.cli.video;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.video.EmotionTimeline;
import io.github.fer4j.video.TrackSummary;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.time.Duration;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The part of a timeline that shows one track.
 *
 * @param start of the time axis
 * @param end of the time axis
 */
record TrackPanel(Duration start, Duration end) {

    static final int WIDTH = 1200;
    private static final int HEIGHT = 190;

    /** About what the labels of the vertical axis take. */
    private static final int LABELS_WIDTH = 80;

    /** Charts mark no value that is exactly at an end of an axis. */
    private static final double EDGE = 1e-6;

    private static final Font TITLE_FONT = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final Color INK = new Color(0x3C4043);
    private static final Color GRID = new Color(0xE0E0E0);

    XYChart draw(TrackSummary track, EmotionTimeline.Line line) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title(track))
                .build();
        TimeAxis axis = TimeAxis.over(end.minus(start), WIDTH - LABELS_WIDTH);
        styleText(chart.getStyler());
        stylePlot(chart.getStyler(), axis);
        addBands(chart, EmotionBands.of(line), axis);
        return chart;
    }

    private static String title(TrackSummary track) {
        return "Track " + track.track() + ": " + Timecode.of(track.first()) + " to " + Timecode.of(track.last())
                + ", seen for " + Timecode.length(track.visible());
    }

    private void styleText(XYStyler styler) {
        styler.setChartTitleFont(TITLE_FONT);
        styler.setChartFontColor(INK);
        styler.setAxisTickLabelsFont(FONT);
        styler.setLegendVisible(false);
    }

    private void stylePlot(XYStyler styler, TimeAxis axis) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotBorderColor(GRID);
        styler.setPlotContentSize(1);
        styler.setPlotMargin(0);
        styler.setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Area);
        styler.setXAxisMin(axis.position(start) - EDGE);
        styler.setXAxisMax(axis.position(end));
        styler.setXAxisTickMarkSpacingHint(axis.markSpacing());
        styler.setxAxisTickLabelsFormattingFunction(axis::label);
        styler.setYAxisMin(-EDGE);
        styler.setYAxisMax(1 + EDGE);
        styler.setYAxisTickMarkSpacingHint(50);
        styler.setyAxisTickLabelsFormattingFunction(share -> Math.round(100 * share) + " %");
    }

    /** From the topmost down, for each lower band is drawn over the higher ones. */
    private static void addBands(XYChart chart, EmotionBands bands, TimeAxis axis) {
        double[] times = bands.times().stream().mapToDouble(axis::position).toArray();
        for (int i = 0; i < bands.labels().size(); i++) {
            Emotion label = bands.labels().get(i);
            XYSeries series = chart.addSeries(label.label(), times, bands.tops(i));
            Color colour = new Color(label.rgb());
            series.setFillColor(colour);
            series.setLineStyle(SeriesLines.NONE);
            series.setMarker(SeriesMarkers.NONE);
        }
    }
}
