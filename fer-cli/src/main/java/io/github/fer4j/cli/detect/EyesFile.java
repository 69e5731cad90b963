package io.github.fer4j.cli.detect;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.cli.report.CsvText;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.djl.detect.TrainingFace;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.image.Eyes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps the eyes of cut-out faces, which take minutes to find: a row for each face, empty if its eyes are not known. */
final class EyesFile {

    private static final List<String> UNKNOWN = List.of("", "", "", "");
    private static final int DECIMALS = 2;

    private EyesFile() {}

    /** The faces with the eyes of a file; finds them and writes the file if there is none. */
    static List<TrainingFace> readOrFind(Path file, Dataset dataset) {
        if (Files.exists(file)) {
            return read(file, dataset);
        }
        OutputFile.prepare(file);
        List<TrainingFace> faces = FramedFaces.of(dataset);
        List<List<String>> rows = new ArrayList<>(List.of(LabelFile.EYES));
        faces.forEach(face -> rows.add(face.eyes().map(EyesFile::row).orElse(UNKNOWN)));
        OutputFile.write(file, CsvText.of(rows));
        return faces;
    }

    private static List<String> row(Eyes eyes) {
        return List.of(
                CsvText.decimal(eyes.left().x(), DECIMALS),
                CsvText.decimal(eyes.left().y(), DECIMALS),
                CsvText.decimal(eyes.right().x(), DECIMALS),
                CsvText.decimal(eyes.right().y(), DECIMALS));
    }

    private static List<TrainingFace> read(Path file, Dataset dataset) {
        List<NamedCsvRecord> rows = rows(file);
        boolean fitting =
                rows.size() == dataset.size() && rows.get(0).getHeader().equals(LabelFile.EYES);
        if (!fitting) {
            throw new DatasetException(file + " has not a row for each of the " + dataset.size()
                    + " faces: delete it, and the eyes are found again");
        }
        List<TrainingFace> faces = new ArrayList<>();
        for (int i = 0; i < dataset.size(); i++) {
            faces.add(new TrainingFace(dataset.faces().get(i).face(), LabelFile.eyes(rows.get(i), file)));
        }
        return faces;
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new DatasetException("cannot read " + file + ": " + e, e);
        }
    }
}
