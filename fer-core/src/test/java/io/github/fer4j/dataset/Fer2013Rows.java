package io.github.fer4j.dataset;

import io.github.fer4j.preprocess.FaceImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Makes small files in the formats of FER2013. */
final class Fer2013Rows {

    static final String HEADER = "emotion,pixels,Usage\n";

    private Fer2013Rows() {}

    /** As many equal pixels as a face has. */
    static String pixels(int value) {
        return pixels(value, FaceImage.PIXELS);
    }

    static String pixels(int value, int count) {
        return IntStream.range(0, count).mapToObj(i -> Integer.toString(value)).collect(Collectors.joining(" "));
    }

    static String row(int label, int gray, String usage) {
        return label + "," + pixels(gray) + "," + usage + "\n";
    }

    static FaceImage flat(int gray) {
        byte[] pixels = new byte[FaceImage.PIXELS];
        Arrays.fill(pixels, (byte) gray);
        return FaceImage.of(pixels);
    }

    static FaceImage random(Random random) {
        byte[] pixels = new byte[FaceImage.PIXELS];
        random.nextBytes(pixels);
        return FaceImage.of(pixels);
    }

    static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
