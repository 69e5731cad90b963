package io.github.fer4j.cli.detect;

import io.github.fer4j.image.Box;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How light the skin of a face is, in three groups: as it is labelled, or in a photo by the individual typology angle (Chardon et
 * al., 1991: light above 41 degrees, dark below 10). Light and camera change that angle as skin does.
 */
enum SkinTone {
    DARK,
    MEDIUM,
    LIGHT;

    private static final double LIGHT_FROM = 41;
    private static final double DARK_BELOW = 10;

    /** Skin has more colour; what has less is a grey photo. */
    private static final double LEAST_CHROMA = 3;

    /** Samples across and down the middle of the face. */
    private static final int SAMPLES = 16;

    private static final ColorSpace SRGB = ColorSpace.getInstance(ColorSpace.CS_sRGB);

    /** The white of CIEXYZ as Java has it, D50. */
    private static final double[] WHITE = {0.9642, 1, 0.8249};

    /** The tone of a face; empty in a grey photo, or if the middle of the box lies beyond the photo. */
    static Optional<SkinTone> of(BufferedImage photo, Box face) {
        double[] sum = new double[3];
        int count = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            int x = inMiddle(face.x(), face.width(), i % SAMPLES);
            int y = inMiddle(face.y(), face.height(), i / SAMPLES);
            if (x >= 0 && y >= 0 && x < photo.getWidth() && y < photo.getHeight()) {
                addLab(photo.getRGB(x, y), sum);
                count++;
            }
        }
        return count == 0 ? Optional.empty() : of(sum[0] / count, sum[1] / count, sum[2] / count);
    }

    /** The tone with a label, in upper or lower case; empty if there is none. */
    static Optional<SkinTone> named(String label) {
        return Arrays.stream(values())
                .filter(tone -> tone.label().equalsIgnoreCase(label.strip()))
                .findFirst();
    }

    /** All labels, for a message. */
    static String labels() {
        return Arrays.stream(values()).map(SkinTone::label).collect(Collectors.joining(", "));
    }

    /** For input and output. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<SkinTone> of(double lightness, double red, double yellow) {
        if (Math.hypot(red, yellow) < LEAST_CHROMA) {
            return Optional.empty();
        }
        double angle = Math.toDegrees(Math.atan2(lightness - 50, Math.max(0, yellow)));
        return Optional.of(angle > LIGHT_FROM ? LIGHT : angle < DARK_BELOW ? DARK : MEDIUM);
    }

    /** Half as wide and high as the box: hardly hair or background. */
    private static int inMiddle(int start, int length, int sample) {
        return (int) Math.floor(start + length * (0.25 + 0.5 * (sample + 0.5) / SAMPLES));
    }

    /** Adds the CIE L*a*b* of a pixel. */
    private static void addLab(int rgb, double[] sum) {
        float[] xyz =
                SRGB.toCIEXYZ(new float[] {(rgb >> 16 & 0xFF) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f});
        double x = root(xyz[0] / WHITE[0]);
        double y = root(xyz[1] / WHITE[1]);
        double z = root(xyz[2] / WHITE[2]);
        sum[0] += 116 * y - 16;
        sum[1] += 500 * (x - y);
        sum[2] += 200 * (y - z);
    }

    private static double root(double value) {
        return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
    }
}
