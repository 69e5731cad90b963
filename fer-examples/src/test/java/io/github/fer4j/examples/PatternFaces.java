package io.github.fer4j.examples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import javax.imageio.ImageIO;

/** Small data to train with: in place of a face, stripes as wide as the number of the label says. */
final class PatternFaces {

    private static final int SIDE = 48;
    private static final int LABELS = 7;
    private static final int TRAINING = 10;
    private static final int OTHERS = 2;

    private final Random random = new Random(20_130_101);

    /** Writes a fer2013.csv of seven labels, with ten faces of each to train with and two in each other split. */
    void writeCsv(Path file) {
        List<String> lines = new ArrayList<>(List.of("emotion,pixels,Usage"));
        for (int i = 0; i < LABELS * (TRAINING + 2 * OTHERS); i++) {
            int face = i / LABELS;
            String usage = face < TRAINING ? "Training" : face < TRAINING + OTHERS ? "PublicTest" : "PrivateTest";
            StringJoiner pixels = new StringJoiner(" ");
            for (int pixel : pixels(i % LABELS)) {
                pixels.add(Integer.toString(pixel));
            }
            lines.add(i % LABELS + "," + pixels + "," + usage);
        }
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a folder {@code train|validation / label / pictures} with so many pictures of each label. */
    void writeFolder(Path folder, List<String> labels, int each) {
        try {
            for (String split : List.of("train", "validation")) {
                for (int label = 0; label < labels.size(); label++) {
                    Path target = Files.createDirectories(folder.resolve(split).resolve(labels.get(label)));
                    for (int i = 0; i < each; i++) {
                        ImageIO.write(
                                picture(label),
                                "png",
                                target.resolve(i + ".png").toFile());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedImage picture(int label) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setPixels(0, 0, SIDE, SIDE, pixels(label));
        return picture;
    }

    private int[] pixels(int label) {
        int[] pixels = new int[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            int stripe = (i / SIDE + (label % 2 == 0 ? 0 : i % SIDE)) / (label + 1) % 2;
            pixels[i] = 60 + 120 * stripe + random.nextInt(40);
        }
        return pixels;
    }
}
