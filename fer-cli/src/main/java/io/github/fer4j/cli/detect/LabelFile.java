package io.github.fer4j.cli.detect;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the places of faces from CSV, a row for each face: file, x, y, width, height and, if they are known, the eyes and the
 * tone of the skin.
 */
final class LabelFile {

    private static final List<String> BOX = List.of("x", "y", "width", "height");
    /** The columns of both eyes. */
    static final List<String> EYES = List.of("left_eye_x", "left_eye_y", "right_eye_x", "right_eye_y");

    private static final String TONE = "skin_tone";

    private LabelFile() {}

    /**
     * Reads the pictures in the order of the file.
     *
     * @throws DatasetException if the file cannot be read; the message names the line
     */
    static List<BoxedPhoto> read(Path csv) {
        Map<String, List<LabelledBox>> photos = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(csv, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                List<LabelledBox> faces = photos.computeIfAbsent(field(row, "file", csv), name -> new ArrayList<>());
                face(row, csv).ifPresent(faces::add);
            }
        } catch (NoSuchFileException e) {
            throw new DatasetException("cannot read " + csv + ": there is no such file; check the name", e);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new DatasetException("cannot read " + csv + " as CSV: " + e.getMessage(), e);
        }
        if (photos.isEmpty()) {
            throw new DatasetException(csv + " has no rows: give each face a row with " + columns());
        }
        return photos.entrySet().stream()
                .map(photo -> new BoxedPhoto(csv.resolveSibling(photo.getKey()), List.copyOf(photo.getValue())))
                .toList();
    }

    private static Optional<LabelledBox> face(NamedCsvRecord row, Path csv) {
        List<String> fields = BOX.stream().map(name -> field(row, name, csv)).toList();
        if (fields.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        double[] numbers = numbers(fields, row, csv);
        if (!(numbers[2] >= 1 && numbers[3] >= 1)) {
            throw new DatasetException(place(row, csv) + ": width and height must be at least 1");
        }
        Box box =
                new Box((int) Math.round(numbers[0]), (int) Math.round(numbers[1]), (int) Math.round(numbers[2]), (int)
                        Math.round(numbers[3]));
        return Optional.of(new LabelledBox(box, eyes(row, csv), tone(row, csv)));
    }

    private static Optional<SkinTone> tone(NamedCsvRecord row, Path csv) {
        return row.findField(TONE)
                .filter(label -> !label.isBlank())
                .map(label -> SkinTone.named(label)
                        .orElseThrow(() -> new DatasetException(place(row, csv) + ": '" + label
                                + "' is no skin tone: write " + SkinTone.labels() + ", or leave it empty")));
    }

    /** The eyes of a row; empty if they are not known. */
    static Optional<Eyes> eyes(NamedCsvRecord row, Path csv) {
        List<String> fields =
                EYES.stream().map(name -> row.findField(name).orElse("")).toList();
        if (fields.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        double[] numbers = numbers(fields, row, csv);
        return Optional.of(new Eyes(new Point(numbers[0], numbers[1]), new Point(numbers[2], numbers[3])));
    }

    private static double[] numbers(List<String> fields, NamedCsvRecord row, Path csv) {
        double[] numbers = new double[fields.size()];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Double.parseDouble(fields.get(i));
            } catch (NumberFormatException e) {
                throw new DatasetException(place(row, csv) + ": '" + fields.get(i) + "' is not a number", e);
            }
            if (!(Math.abs(numbers[i]) < 1e6)) {
                throw new DatasetException(place(row, csv) + ": " + fields.get(i) + " is no place in a picture");
            }
        }
        return numbers;
    }

    private static String field(NamedCsvRecord row, String name, Path csv) {
        return row.findField(name)
                .orElseThrow(() -> new DatasetException(
                        place(row, csv) + " has no field '" + name + "': the first line must name " + columns()));
    }

    private static String place(NamedCsvRecord row, Path csv) {
        return csv + ", line " + row.getStartingLineNumber();
    }

    private static String columns() {
        return "file," + String.join(",", BOX) + " and may name " + String.join(",", EYES) + "," + TONE;
    }
}
