package io.github.fer4j.cli.camera;

import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.TrackedFace;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/** Shows a frame with its faces, and below it how it keeps up. For Swing's thread. */
@SuppressWarnings("serial") // Windows are not stored.
final class LivePanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final Font STATUS_FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final Color BACKGROUND = new Color(0x202124);
    private static final Color INK = new Color(0xE8EAED);
    private static final double SMALLEST_WIDTH = 640;
    private static final int STATUS_HEIGHT = 28;
    private static final int MARGIN = 10;
    private static final String HINT = "q quits";

    private @Nullable FrameResult result;
    private String status = "waiting for the first picture";

    /** For pictures of that size, which is how they are shown if the window is not made smaller; tiny ones grow. */
    LivePanel(int width, int height) {
        setBackground(BACKGROUND);
        double scale = Math.max(1, SMALLEST_WIDTH / width);
        setPreferredSize(new Dimension((int) (scale * width), (int) (scale * height) + STATUS_HEIGHT));
    }

    void show(FrameResult newest, LiveStatus newestStatus) {
        result = newest;
        status = newestStatus.text();
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D copy = (Graphics2D) graphics.create();
        try {
            copy.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            copy.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            copy.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            if (result != null) {
                paintResult(copy, result);
            }
            paintStatus(copy);
        } finally {
            copy.dispose();
        }
    }

    private void paintResult(Graphics2D graphics, FrameResult shown) {
        Rectangle space = new Rectangle(0, 0, getWidth(), Math.max(1, getHeight() - STATUS_HEIGHT));
        var frame = shown.frame().image();
        Placement placement = Placement.fit(frame.width(), frame.height(), space);
        Rectangle area = placement.area();
        graphics.drawImage(BufferedImages.toBufferedImage(frame), area.x, area.y, area.width, area.height, null);
        graphics.setClip(area);
        List<Rectangle> taken = new ArrayList<>();
        shown.faces().forEach(face -> taken.add(placement.onScreen(face.box())));
        for (TrackedFace face : shown.faces()) {
            ScoreBars.paint(graphics, face.smoothed(), placement.onScreen(face.box()), area, taken)
                    .ifPresent(taken::add);
        }
        shown.faces().forEach(face -> FaceOverlay.paint(graphics, face, placement));
        graphics.setClip(null);
    }

    private void paintStatus(Graphics2D graphics) {
        graphics.setFont(STATUS_FONT);
        graphics.setColor(INK);
        FontMetrics metrics = graphics.getFontMetrics();
        int baseline = getHeight() - STATUS_HEIGHT / 2 + metrics.getAscent() / 2 - 1;
        graphics.drawString(status, MARGIN, baseline);
        graphics.drawString(HINT, getWidth() - MARGIN - metrics.stringWidth(HINT), baseline);
    }
}
