package io.github.fer4j.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import javax.imageio.ImageIO;

/** A small fer2013.csv of patterns that a network can tell apart: stripes, as wide as the label's number says. */
final class SyntheticFaces {

    /** As fer2013new.csv has it, but for the order of the emotions, which is FER2013's. */
    static final String VOTES_HEADER =
            "Usage,Image name,anger,disgust,fear,happiness,sadness,surprise,neutral,contempt,unknown,NF";

    private static final int SIDE = 48;
    private static final int LABELS = 7;

    private SyntheticFaces() {}

    /** Writes a file with so many faces of each label in each split. */
    static Path write(Path file, int training, int validation, int test) {
        Random random = new Random(20_130_101);
        List<String> lines = new ArrayList<>(List.of("emotion,pixels,Usage"));
        addRows(lines, "Training", training, random);
        addRows(lines, "PublicTest", validation, random);
        addRows(lines, "PrivateTest", test, random);
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes a folder {@code train|validation / label / pictures} with so many faces of each label in each split. */
    static void writeFolder(Path folder, List<String> labels, int each) {
        Random random = new Random(20_130_102);
        try {
            for (String split : List.of("train", "validation")) {
                for (int label = 0; label < labels.size(); label++) {
                    Path target = Files.createDirectories(folder.resolve(split).resolve(labels.get(label)));
                    for (int i = 0; i < each; i++) {
                        ImageIO.write(
                                picture(label, random),
                                "png",
                                target.resolve(i + ".png").toFile());
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes ten unanimous votes on each face that {@link #write} writes. */
    static void writeVotes(Path file, int training, int validation, int test) {
        List<String> lines = new ArrayList<>(List.of(VOTES_HEADER));
        addVotes(lines, "Training", training);
        addVotes(lines, "PublicTest", validation);
        addVotes(lines, "PrivateTest", test);
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void addVotes(List<String> lines, String usage, int each) {
        for (int i = 0; i < each * LABELS; i++) {
            StringJoiner row = new StringJoiner(",").add(usage).add("face.png");
            for (int label = 0; label < LABELS; label++) {
                row.add(label == i % LABELS ? "10" : "0");
            }
            lines.add(row.add("0,0,0").toString());
        }
    }

    private static BufferedImage picture(int label, Random random) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        String[] values = pixels(label, random).split(" ", -1);
        for (int i = 0; i < values.length; i++) {
            picture.getRaster().setSample(i % SIDE, i / SIDE, 0, Integer.parseInt(values[i]));
        }
        return picture;
    }

    private static void addRows(List<String> lines, String usage, int each, Random random) {
        for (int i = 0; i < each * LABELS; i++) {
            lines.add(i % LABELS + "," + pixels(i % LABELS, random) + "," + usage);
        }
    }

    private static String pixels(int label, Random random) {
        StringJoiner pixels = new StringJoiner(" ");
        for (int i = 0; i < SIDE * SIDE; i++) {
            int stripe = (i / SIDE + (label % 2 == 0 ? 0 : i % SIDE)) / (label + 1) % 2;
            pixels.add(Integer.toString(60 + 120 * stripe + random.nextInt(40)));
        }
        return pixels.toString();
    }
}
