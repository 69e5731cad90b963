package io.github.fer4j.cli.detect;

import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.djl.detect.TrainingFace;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the eyes of cut-out faces, which take minutes to find: a row for each face, empty if its eyes are not known. */
final class EyesFile {

    private static final String HEADER = "left_eye_x,left_eye_y,right_eye_x,right_eye_y";
    private static final int NUMBERS = 4;

    private EyesFile() {}

    /** The faces with the eyes of a file; finds them and writes the file if there is none. */
    static List<TrainingFace> readOrFind(Path file, Dataset dataset) {
        if (Files.exists(file)) {
            return read(file, dataset);
        }
        OutputFile.prepare(file);
        List<TrainingFace> faces = FramedFaces.of(dataset);
        String rows = faces.stream()
                .map(face -> face.eyes().map(EyesFile::row).orElse(",,,"))
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
        OutputFile.write(file, rows);
        return faces;
    }

    private static String row(Eyes eyes) {
        return String.format(
                Locale.ROOT,
                "%.2f,%.2f,%.2f,%.2f",
                eyes.left().x(),
                eyes.left().y(),
                eyes.right().x(),
                eyes.right().y());
    }

    private static List<TrainingFace> read(Path file, Dataset dataset) {
        List<String> rows = lines(file);
        if (!rows.get(0).equals(HEADER) || rows.size() != dataset.size() + 1) {
            throw new DatasetException(file + " has not a row for each of the " + dataset.size()
                    + " faces: delete it, and the eyes are found again");
        }
        List<TrainingFace> faces = new ArrayList<>();
        for (int i = 0; i < dataset.size(); i++) {
            faces.add(new TrainingFace(dataset.faces().get(i).face(), eyes(rows.get(i + 1), file)));
        }
        return faces;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new DatasetException("cannot read " + file + ": " + e, e);
        }
    }

    private static Optional<Eyes> eyes(String row, Path file) {
        if (row.equals(",,,")) {
            return Optional.empty();
        }
        try {
            double[] numbers = Stream.of(row.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (numbers.length == NUMBERS) {
                return Optional.of(new Eyes(new Point(numbers[0], numbers[1]), new Point(numbers[2], numbers[3])));
            }
        } catch (NumberFormatException e) {
            throw new DatasetException(file + " has the row '" + row + "': it must be four numbers", e);
        }
        throw new DatasetException(file + " has the row '" + row + "': it must be four numbers");
    }
}
