package io.github.fer4j.dataset;

import static io.github.fer4j.dataset.Fer2013Rows.HEADER;
import static io.github.fer4j.dataset.Fer2013Rows.flat;
import static io.github.fer4j.dataset.Fer2013Rows.gzip;
import static io.github.fer4j.dataset.Fer2013Rows.row;
import static io.github.fer4j.dataset.Fer2013Rows.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {

    @TempDir
    private Path root;

    private Path pictures = Path.of("");
    private Path table = Path.of("");

    @BeforeEach
    void aFolderAndATable() throws IOException {
        pictures = root.resolve("pictures");
        Path happy = Files.createDirectories(pictures.resolve("val/happy"));
        write(happy.resolve("1.raw"), flat(1).toBytes());
        write(happy.resolve("2.raw"), "not a picture");
        table = write(root.resolve("table.csv.gz"), gzip(HEADER + row(0, 2, "Training") + row(9, 2, "Training")));
    }

    @Test
    void readsTablesAndFoldersTogetherAndCountsTheErrorsOfBoth() {
        ErrorPolicy skipped = ErrorPolicy.lenient();
        Dataset dataset = Datasets.read(List.of(pictures, table), Emotion.FER2013, RawPicture::read, skipped);
        assertThat(dataset.faces())
                .containsExactly(
                        new LabelledFace(flat(1), Emotion.HAPPINESS, Split.VALIDATION),
                        new LabelledFace(flat(2), Emotion.ANGER, Split.TRAINING));
        assertThat(skipped.counts()).isEqualTo(Map.of(DataError.LABEL, 1L, DataError.PICTURE, 1L));
        assertThat(skipped.total()).isEqualTo(2);
    }

    @Test
    void isStrictUnlessTold() {
        assertThatThrownBy(() -> Datasets.read(List.of(pictures), RawPicture::read))
                .isInstanceOf(DatasetException.class);
        assertThatThrownBy(() -> Datasets.read(List.of(table), RawPicture::read))
                .isInstanceOf(DatasetException.class);
    }

    @Test
    void aTableNeedsAllItsLabels() {
        List<Emotion> labels = List.of(Emotion.HAPPINESS, Emotion.NEUTRAL);
        assertThatThrownBy(() -> Datasets.read(List.of(table), labels, RawPicture::read, ErrorPolicy.lenient()))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(
                        "the data has faces of anger, which is not among the labels [happiness, neutral]");
    }

    @Test
    void aMissingPathIsAnError() {
        Path missing = root.resolve("missing");
        assertThatThrownBy(() -> Datasets.read(List.of(missing), RawPicture::read))
                .isInstanceOf(DatasetException.class)
                .hasMessage(missing + ": no such file");
    }

    @Test
    void needsAPath() {
        assertThatThrownBy(() -> Datasets.read(List.of(), RawPicture::read))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no file or folder to read");
    }
}
