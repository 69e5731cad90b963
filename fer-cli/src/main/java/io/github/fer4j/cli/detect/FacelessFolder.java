package io.github.fer4j.cli.detect;

import io.github.fer4j.error.DatasetException;
import io.github.fer4j.files.ImageFileNames;
import io.github.fer4j.files.Sha256;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.model.detect.DetectorProvenance;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of pictures without faces, divided by their order: of eight, six are learnt from, one is for choosing thresholds and
 * one for measuring afterwards.
 *
 * @param origin what the provenance says of it
 * @param training to learn from, in grey
 * @param thresholds to choose thresholds on, in grey
 * @param measuring the files that are not used at all
 */
record FacelessFolder(
        DetectorProvenance.Source origin, List<Frame> training, List<Frame> thresholds, List<Path> measuring) {

    /** Smaller pictures hold no scene. */
    private static final int SMALLEST_SIDE = 40;

    private static final int PARTS = 8;
    private static final int FOR_THRESHOLDS = 0;
    private static final int FOR_MEASURING = 4;

    /**
     * Reads the pictures of a folder and of those below.
     *
     * @throws DatasetException if it cannot be read or has no picture
     */
    static FacelessFolder read(Path folder, OpenCvImageReader reader) {
        List<Frame> training = new ArrayList<>();
        List<Frame> thresholds = new ArrayList<>();
        List<Path> measuring = new ArrayList<>();
        MessageDigest digest = Sha256.digest();
        int number = 0;
        for (Path file : files(folder)) {
            Frame picture = gray(reader.read(bytes(file), file.toString()));
            if (Math.min(picture.width(), picture.height()) < SMALLEST_SIDE) {
                continue;
            }
            digest.update(picture.pixels());
            switch (number++ % PARTS) {
                case FOR_THRESHOLDS -> thresholds.add(picture);
                case FOR_MEASURING -> measuring.add(file);
                default -> training.add(picture);
            }
        }
        if (training.isEmpty() || thresholds.isEmpty()) {
            throw new DatasetException(folder + " has too few pictures of at least " + SMALLEST_SIDE + "x"
                    + SMALLEST_SIDE + " pixels: name a folder of pictures without faces");
        }
        DetectorProvenance.Source origin = new DetectorProvenance.Source(
                String.valueOf(folder.getFileName()),
                training.size(),
                thresholds.size() + measuring.size(),
                HexFormat.of().formatHex(digest.digest()));
        return new FacelessFolder(origin, training, thresholds, measuring);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(ImageFileNames::isPicture).sorted().toList();
        } catch (IOException e) {
            throw new DatasetException("cannot read the folder " + folder + ": " + e + "; check the name", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DatasetException("cannot read " + file + ": " + e, e);
        }
    }

    private static Frame gray(Frame frame) {
        byte[] gray = new byte[frame.width() * frame.height()];
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                gray[y * frame.width() + x] = (byte) Math.round(frame.gray(x, y));
            }
        }
        return Frame.of(gray, frame.width(), frame.height(), PixelFormat.GRAY);
    }
}
