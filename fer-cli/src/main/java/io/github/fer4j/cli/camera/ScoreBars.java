package io.github.fer4j.cli.camera;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;

/** Draws smoothed scores as bars beside a face, where there is room. */
final class ScoreBars {

    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Color BACKGROUND = new Color(0, 0, 0, 150);
    private static final Color TRACK = new Color(255, 255, 255, 50);
    private static final int GAP = 8;
    private static final int ROW = 17;
    private static final int BAR_WIDTH = 70;
    private static final int BAR_HEIGHT = 9;

    private ScoreBars() {}

    /** Draws them, unless they would hide something: another face, or what was drawn before. */
    static Optional<Rectangle> paint(
            Graphics2D graphics, EmotionScores scores, Rectangle face, Rectangle area, List<Rectangle> taken) {
        graphics.setFont(FONT);
        FontMetrics metrics = graphics.getFontMetrics();
        int names = scores.labels().stream()
                .mapToInt(label -> metrics.stringWidth(label.label()))
                .max()
                .orElse(0);
        int width = names + BAR_WIDTH + 3 * GAP;
        int height = scores.labels().size() * ROW + GAP;
        Optional<Rectangle> place = place(face, width, height, area, taken);
        place.ifPresent(found -> paintRows(graphics, scores, found, names));
        return place;
    }

    private static Optional<Rectangle> place(
            Rectangle face, int width, int height, Rectangle area, List<Rectangle> taken) {
        int top = Math.max(area.y, Math.min(face.y, area.y + area.height - height));
        Rectangle right = new Rectangle(face.x + face.width + GAP, top, width, height);
        Rectangle left = new Rectangle(face.x - GAP - width, top, width, height);
        return List.of(right, left).stream()
                .filter(area::contains)
                .filter(place -> taken.stream().noneMatch(place::intersects))
                .findFirst();
    }

    private static void paintRows(Graphics2D graphics, EmotionScores scores, Rectangle place, int names) {
        graphics.setColor(BACKGROUND);
        graphics.fillRoundRect(place.x, place.y, place.width, place.height, GAP, GAP);
        int middle = place.y + GAP / 2 + ROW / 2;
        for (Emotion label : scores.labels()) {
            paintRow(graphics, label, scores.of(label), place.x + GAP, middle, names);
            middle += ROW;
        }
    }

    private static void paintRow(
            Graphics2D graphics, Emotion label, float probability, int left, int middle, int names) {
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.setColor(Color.WHITE);
        graphics.drawString(label.label(), left, middle + metrics.getAscent() / 2 - 1);
        int bar = left + names + GAP;
        graphics.setColor(TRACK);
        graphics.fillRect(bar, middle - BAR_HEIGHT / 2, BAR_WIDTH, BAR_HEIGHT);
        graphics.setColor(new Color(label.rgb()));
        graphics.fillRect(bar, middle - BAR_HEIGHT / 2, Math.round(probability * BAR_WIDTH), BAR_HEIGHT);
    }
}
