package io.github.fer4j.cli.video;

import io.github.fer4j.emotion.Emotion;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.Collection;

/** Explains the colours of emotions in one line. */
final class Legend {

    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    private static final Color INK = new Color(0x3C4043);
    private static final int SQUARE = 13;
    private static final int GAP = 6;
    private static final int SPACE = 24;

    private Legend() {}

    /** In the middle of a picture of that width. */
    static void paint(Graphics2D graphics, Collection<Emotion> emotions, int width, int baseline) {
        graphics.setFont(FONT);
        FontMetrics metrics = graphics.getFontMetrics();
        int needed =
                emotions.stream().mapToInt(emotion -> advance(emotion, metrics)).sum();
        int x = (width - needed + SPACE) / 2;
        for (Emotion emotion : emotions) {
            graphics.setColor(new Color(emotion.rgb()));
            graphics.fillRect(x, baseline - SQUARE + 1, SQUARE, SQUARE);
            graphics.setColor(INK);
            graphics.drawString(emotion.label(), x + SQUARE + GAP, baseline);
            x += advance(emotion, metrics);
        }
    }

    private static int advance(Emotion emotion, FontMetrics metrics) {
        return SQUARE + GAP + metrics.stringWidth(emotion.label()) + SPACE;
    }
}
