package io.github.fer4j.examples.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.fer4j.Emotion;
import io.github.fer4j.VideoException;
import io.github.fer4j.image.Box;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceCsvSinkTest {

    private static final Box LEFT = new Box(10, 20, 60, 70);
    private static final Box RIGHT = new Box(200, 30, 50, 50);

    private final Locale before = Locale.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    void everyFaceIsARow() throws IOException {
        List<NamedCsvRecord> rows = rows(Emotion.FER2013);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).getHeader())
                .containsExactly(
                        "frame",
                        "time",
                        "track",
                        "x",
                        "y",
                        "width",
                        "height",
                        "anger",
                        "disgust",
                        "fear",
                        "happiness",
                        "sadness",
                        "surprise",
                        "neutral",
                        "smoothed_emotion",
                        "smoothed_probability");
        NamedCsvRecord last = rows.get(2);
        assertThat(last.getField("frame")).isEqualTo("26");
        assertThat(Double.parseDouble(last.getField("time"))).isCloseTo(1.04, within(1e-9));
        assertThat(last.getField("track")).isEqualTo("2");
        assertThat(List.of(last.getField("x"), last.getField("y"), last.getField("width"), last.getField("height")))
                .containsExactly("200", "30", "50", "50");
        assertThat(Double.parseDouble(last.getField("surprise"))).isEqualTo(0.6);
        assertThat(Double.parseDouble(last.getField("anger"))).isCloseTo(0.4 / 6, within(1e-4));
        assertThat(last.getField("smoothed_emotion")).isEqualTo("surprise");
        assertThat(Double.parseDouble(last.getField("smoothed_probability"))).isEqualTo(0.4);
    }

    @Test
    void aModelOfEightLabelsHasEightColumns() throws IOException {
        List<Emotion> labels = new ArrayList<>(Emotion.FER2013);
        labels.add(Emotion.CONTEMPT);
        assertThat(rows(labels).get(0).getHeader())
                .contains("neutral", "contempt")
                .hasSize(17);
    }

    @Test
    void numbersAreTheSameInEveryLocale() throws IOException {
        List<String> english = fields(rows(Emotion.FER2013));
        Locale.setDefault(Locale.GERMANY);
        assertThat(fields(rows(Emotion.FER2013))).isEqualTo(english);
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(fields(rows(Emotion.FER2013))).isEqualTo(english);
    }

    /** As if the program were killed now. */
    @Test
    void rowsAreThereBeforeTheEnd() throws IOException {
        Path file = folder.resolve("faces.csv");
        try (FaceCsvSink sink = FaceCsvSink.create(file, Emotion.FER2013)) {
            assertThat(file).content().startsWith("frame,time").endsWith("\n");
            sink.accept(Results.frame(0, Results.face(1, LEFT, Emotion.ANGER)));
            assertThat(read(file)).hasSize(1);
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        FaceCsvSink sink = FaceCsvSink.create(folder.resolve("faces.csv"), Emotion.FER2013);
        sink.close();
        sink.close();
    }

    @Test
    void aFileThatCannotBeMadeIsNamed() {
        Path file = folder.resolve("none").resolve("faces.csv");
        assertThatThrownBy(() -> FaceCsvSink.create(file, Emotion.FER2013))
                .isInstanceOf(VideoException.class)
                .hasMessageContaining(file.toString());
    }

    private List<NamedCsvRecord> rows(List<Emotion> labels) throws IOException {
        Path file = folder.resolve("faces.csv");
        try (FaceCsvSink sink = FaceCsvSink.create(file, labels)) {
            sink.accept(Results.frame(0, Results.face(1, LEFT, labels, Emotion.ANGER)));
            sink.accept(Results.frame(1));
            sink.accept(Results.frame(
                    26, Results.face(1, LEFT, labels, Emotion.FEAR), Results.face(2, RIGHT, labels, Emotion.SURPRISE)));
        }
        return read(file);
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static List<String> fields(List<NamedCsvRecord> rows) {
        return rows.stream().flatMap(row -> row.getFields().stream()).toList();
    }
}
