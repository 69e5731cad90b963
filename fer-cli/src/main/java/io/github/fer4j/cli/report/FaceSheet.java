package io.github.fer4j.cli.report;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.preprocess.FaceImage;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * Draws faces in rows, each with lines of text below it. Immutable and thread-safe.
 *
 * @param columns faces in a row, at least 1
 * @param magnification how many pixels wide and high a face's pixel is drawn, at least 1
 * @param lines of text below each face that there is room for
 */
public record FaceSheet(int columns, int magnification, int lines) {

    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final int GAP = 8;
    private static final int LINE = 17;

    /**
     * Draws a sheet.
     *
     * @param faces at least one, row by row from the top left
     * @return the picture
     */
    public Png draw(List<Face> faces) {
        List<Face> drawn = List.copyOf(faces);
        return Png.of(() -> picture(drawn));
    }

    private BufferedImage picture(List<Face> faces) {
        int rows = (faces.size() + columns - 1) / columns;
        BufferedImage picture = new BufferedImage(
                GAP + Math.min(columns, faces.size()) * cellWidth(),
                GAP + rows * cellHeight(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setFont(FONT);
            for (int i = 0; i < faces.size(); i++) {
                int x = GAP + i % columns * cellWidth();
                int y = GAP + i / columns * cellHeight();
                draw(graphics, faces.get(i), x, y);
            }
            return picture;
        } finally {
            graphics.dispose();
        }
    }

    private void draw(Graphics2D graphics, Face face, int x, int y) {
        graphics.drawImage(image(face.picture()), x, y, side(), side(), null);
        for (int i = 0; i < Math.min(lines, face.lines().size()); i++) {
            Line line = face.lines().get(i);
            graphics.setColor(line.colour());
            graphics.drawString(fitting(line.text(), graphics.getFontMetrics()), x, y + side() + (i + 1) * LINE - 3);
        }
    }

    /** As much of a text as is no wider than a face. */
    private String fitting(String text, FontMetrics metrics) {
        String part = text;
        while (part.length() > 1 && metrics.stringWidth(part) > side()) {
            part = part.substring(0, part.length() - 1);
        }
        return part;
    }

    private static BufferedImage image(FaceImage face) {
        BufferedImage image = new BufferedImage(FaceImage.SIZE, FaceImage.SIZE, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, FaceImage.SIZE, FaceImage.SIZE, face.toBytes());
        return image;
    }

    private int side() {
        return FaceImage.SIZE * magnification;
    }

    private int cellWidth() {
        return side() + GAP;
    }

    private int cellHeight() {
        return side() + lines * LINE + GAP;
    }

    /**
     * A face with what is to be written below it.
     *
     * @param picture the face
     * @param lines from the top
     */
    public record Face(FaceImage picture, List<Line> lines) {

        /** An empty place. */
        public static final Face BLANK = new Face(white(), List.of());

        /**
         * A face.
         *
         * @param picture the face
         * @param lines from the top; copied
         */
        public Face {
            lines = List.copyOf(lines);
        }

        private static FaceImage white() {
            byte[] pixels = new byte[FaceImage.PIXELS];
            Arrays.fill(pixels, (byte) 255);
            return FaceImage.of(pixels);
        }
    }

    /**
     * A line of text; what is wider than the face is cut off.
     *
     * @param text plain
     * @param colour of its letters
     */
    public record Line(String text, Color colour) {

        private static final Color RIGHT = new Color(0x00695C);
        private static final Color WRONG = new Color(0xB71C1C);

        /**
         * The true emotion of a face.
         *
         * @param scores the answer to the face
         * @param emotion one of its labels
         * @return the emotion and its probability in percent
         */
        public static Line right(EmotionScores scores, Emotion emotion) {
            return new Line(text(scores, emotion), RIGHT);
        }

        /**
         * A wrong answer.
         *
         * @param scores the answer to the face
         * @return the most probable emotion and its probability in percent
         */
        public static Line wrong(EmotionScores scores) {
            return new Line(text(scores, scores.top()), WRONG);
        }

        private static String text(EmotionScores scores, Emotion emotion) {
            return emotion.label() + " " + Math.round(100 * scores.of(emotion));
        }
    }
}
