package io.github.fer4j.cli.camera;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.video.TrackedFace;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;

/** Draws a face's box and above it what is shown for it, such as {@code #2 happiness 97 %}. */
final class FaceOverlay {

    private static final Font FONT = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    private static final int PADDING = 5;
    private static final int BRIGHT = 140_000;

    private FaceOverlay() {}

    static void paint(Graphics2D graphics, TrackedFace face, Placement placement) {
        Rectangle box = placement.onScreen(face.box());
        Color colour = new Color(face.shown().rgb());
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(3));
        graphics.drawRect(box.x, box.y, box.width, box.height);
        paintLabel(graphics, text(face), box, face.shown(), placement.area());
    }

    private static String text(TrackedFace face) {
        String answer = "#" + face.track() + " " + face.shown().label();
        // The percentage would read as a probability of being uncertain.
        return face.shown().equals(Emotion.UNCERTAIN)
                ? answer
                : answer + " " + Math.round(100 * face.confidence()) + " %";
    }

    private static void paintLabel(Graphics2D graphics, String text, Rectangle box, Emotion emotion, Rectangle area) {
        graphics.setFont(FONT);
        FontMetrics metrics = graphics.getFontMetrics();
        int width = metrics.stringWidth(text) + 2 * PADDING;
        int height = metrics.getHeight() + PADDING;
        int x = Math.max(area.x, Math.min(box.x - 1, area.x + area.width - width));
        int y = box.y - height >= area.y ? box.y - height : Math.max(area.y, box.y);
        graphics.setColor(new Color(emotion.rgb()));
        graphics.fillRect(x, y, width, height);
        graphics.setColor(ink(emotion.rgb()));
        graphics.drawString(text, x + PADDING, y + PADDING / 2 + metrics.getAscent());
    }

    /** Black on light colours, white on dark ones. */
    private static Color ink(int rgb) {
        int brightness = 299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF);
        return brightness > BRIGHT ? Color.BLACK : Color.WHITE;
    }
}
