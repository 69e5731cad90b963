package io.github.fer4j.cli.video;

import io.github.fer4j.cli.report.Png;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.video.EmotionTimeline;
import io.github.fer4j.video.TrackSummary;
import io.github.fer4j.video.VideoSummary;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.knowm.xchart.BitmapEncoder;

/** Draws the smoothed probabilities over time of the tracks seen the longest, one below the other. Thread-safe. */
final class TimelineChart {

    /** More would be a picture that nobody can look at. */
    private static final int TRACKS = 6;

    private static final int NAME_LENGTH = 60;
    private static final int TITLE_HEIGHT = 80;
    private static final int TITLE_BASELINE = 35;
    private static final int LEGEND_BASELINE = 65;
    private static final int NOTE_HEIGHT = 60;
    private static final Color INK = new Color(0x202124);

    private TimelineChart() {}

    /** Draws the part of a video from a time on into a PNG file. */
    static void write(VideoSummary summary, Duration start, Path file) {
        Png.of(() -> draw(summary, start)).write(file);
    }

    private static BufferedImage draw(VideoSummary summary, Duration start) {
        List<BufferedImage> panels = panels(summary, start);
        int height = panels.isEmpty()
                ? NOTE_HEIGHT
                : panels.stream().mapToInt(BufferedImage::getHeight).sum();
        BufferedImage image = new BufferedImage(TrackPanel.WIDTH, TITLE_HEIGHT + height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setColor(INK);
            centre(graphics, title(summary, panels.size()), Font.BOLD, 18, TITLE_BASELINE);
            if (panels.isEmpty()) {
                centre(graphics, "No face was seen.", Font.PLAIN, 15, TITLE_HEIGHT + NOTE_HEIGHT / 2);
            }
            Legend.paint(graphics, labels(summary), TrackPanel.WIDTH, LEGEND_BASELINE);
            stack(graphics, panels);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static List<BufferedImage> panels(VideoSummary summary, Duration start) {
        Map<Long, EmotionTimeline.Line> lines = summary.timeline().tracks().stream()
                .collect(Collectors.toMap(EmotionTimeline.Line::track, Function.identity()));
        TrackPanel panel = new TrackPanel(start, start.plus(summary.covered()));
        List<BufferedImage> panels = new ArrayList<>();
        for (TrackSummary track : mostSeen(summary)) {
            EmotionTimeline.Line line = lines.get(track.track());
            if (line != null) {
                panels.add(BitmapEncoder.getBufferedImage(panel.draw(track, line)));
            }
        }
        return panels;
    }

    private static List<TrackSummary> mostSeen(VideoSummary summary) {
        return summary.tracks().stream()
                .sorted(Comparator.comparing(TrackSummary::visible).reversed())
                .limit(TRACKS)
                .sorted(Comparator.comparing(TrackSummary::track))
                .toList();
    }

    private static String title(VideoSummary summary, int shown) {
        String others = summary.trackCount() > shown
                ? " (the " + shown + " faces seen the longest, of " + summary.trackCount() + ")"
                : "";
        return "Emotions in " + shortened(summary.source().name()) + others;
    }

    private static Set<Emotion> labels(VideoSummary summary) {
        return summary.timeShare().keySet();
    }

    /** Without folders. */
    private static String shortened(String source) {
        String name = source.substring(1 + Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')));
        return name.isEmpty() || name.length() > NAME_LENGTH ? "this video" : name;
    }

    private static void centre(Graphics2D graphics, String text, int style, int size, int baseline) {
        graphics.setFont(new Font(Font.SANS_SERIF, style, size));
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.drawString(text, (TrackPanel.WIDTH - metrics.stringWidth(text)) / 2, baseline);
    }

    private static void stack(Graphics2D graphics, List<BufferedImage> panels) {
        int y = TITLE_HEIGHT;
        for (BufferedImage panel : panels) {
            graphics.drawImage(panel, 0, y, null);
            y += panel.getHeight();
        }
    }
}
