package io.github.fer4j.opencv.draw;

import io.github.fer4j.image.Frame;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A line of text, measured.
 *
 * @param text plain letters, all that OpenCV's font has
 * @param fontScale of OpenCV's font
 * @param stroke the thickness of its lines
 * @param textWidth in pixels
 * @param ascent above the baseline, in pixels
 * @param descent below the baseline, in pixels
 * @param background 0xRRGGBB
 */
record Label(String text, double fontScale, int stroke, int textWidth, int ascent, int descent, int background) {

    static final int FONT = Imgproc.FONT_HERSHEY_SIMPLEX;

    /** Letters smaller than this cannot be read. */
    private static final double SMALLEST = 0.38;

    /** In a picture narrower than a letter there is nothing to be read. */
    private static final double INVISIBLE = 0.01;

    private static final double BOLD_FROM = 0.55;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]");

    /** What a mark says, in letters that suit picture and face. */
    static Label of(Mark mark, Frame frame) {
        String text = plain(mark.text());
        int background = mark.rgb();
        double byPicture = Math.max(frame.width(), frame.height()) / 1700.0;
        double byFace = mark.box().width() / 190.0;
        Label label =
                measured(text, Math.max(SMALLEST, Math.max(byPicture, Math.min(byFace, 2 * byPicture))), background);
        return label.width() <= frame.width() ? label : label.shrunkTo(frame.width());
    }

    int padding() {
        return Math.max(2, ascent / 4);
    }

    int width() {
        return textWidth + 2 * padding();
    }

    int height() {
        return ascent + descent + 2 * padding();
    }

    /** Black on light colours, white on dark ones. */
    int ink() {
        int red = background >> 16 & 0xFF;
        int green = background >> 8 & 0xFF;
        int blue = background & 0xFF;
        return 299 * red + 587 * green + 114 * blue > 140_000 ? 0x000000 : 0xFFFFFF;
    }

    private Label shrunkTo(int width) {
        Label label = this;
        while (label.width() > width && label.fontScale > INVISIBLE) {
            label = measured(text, label.fontScale * 0.9, background);
        }
        return label;
    }

    private static Label measured(String text, double scale, int background) {
        int stroke = scale < BOLD_FROM ? 1 : Math.max(1, (int) Math.round(scale * 2));
        int[] baseline = new int[1];
        Size size = Imgproc.getTextSize(text, FONT, scale, stroke, baseline);
        return new Label(text, scale, stroke, (int) size.width, (int) size.height, baseline[0] / 2, background);
    }

    private static String plain(String label) {
        String decomposed = Normalizer.normalize(label, Normalizer.Form.NFD);
        return NOT_ASCII.matcher(ACCENTS.matcher(decomposed).replaceAll("")).replaceAll("?");
    }
}
