package io.github.fer4j.cli.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.VideoException;
import io.github.fer4j.image.Box;
import io.github.fer4j.testkit.ResultSinkContract;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.ResultSink;
import io.github.fer4j.video.TrackedFace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceCsvSinkTest extends ResultSinkContract {

    private static final Box LEFT = new Box(10, 20, 60, 70);
    private static final Box RIGHT = new Box(200, 30, 50, 50);

    private final Locale before = Locale.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Override
    protected ResultSink sink() {
        return FaceCsvSink.create(folder.resolve("contract.csv"), List.of(Emotion.HAPPINESS, Emotion.SADNESS));
    }

    @Override
    protected void assertHolds(List<FrameResult> accepted) {
        List<String> expected = new ArrayList<>();
        for (FrameResult result : accepted) {
            result.faces()
                    .forEach(face -> expected.add(result.frame().index() + " " + face.track() + " " + face.box()));
        }
        assertThat(read(folder.resolve("contract.csv")))
                .extracting(row -> row.getField("frame") + " " + row.getField("track") + " " + box(row))
                .isEqualTo(expected);
    }

    private static Box box(NamedCsvRecord row) {
        return new Box(
                Integer.parseInt(row.getField("x")),
                Integer.parseInt(row.getField("y")),
                Integer.parseInt(row.getField("width")),
                Integer.parseInt(row.getField("height")));
    }

    @Test
    void aLabelIsNoFormulaForASpreadsheet() throws IOException {
        Path file = folder.resolve("hostile.csv");
        List<Emotion> labels = List.of(Emotion.of("=1+1"), Emotion.of("@sum(a1)\u001B[31m"));
        try (ResultSink sink = FaceCsvSink.create(file, labels)) {
            sink.accept(Results.frame(0, Results.face(1, LEFT, labels, labels.get(0))));
        }
        assertThat(Files.readString(file))
                .contains(",'=1+1,'@sum(a1)\\u001B[31m,")
                .doesNotContain(",=", ",@", "\u001B");
    }

    @Test
    void everyFaceIsARow() {
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
                        "smoothed_probability",
                        "quality");
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
        assertThat(last.getField("quality")).isEmpty();
    }

    @Test
    void theQualityIsTheLastColumn() {
        TrackedFace face = Results.faceWithEyes(1, new Box(10, 10, 40, 40), Emotion.SURPRISE);
        Path file = folder.resolve("quality.csv");
        try (FaceCsvSink sink = FaceCsvSink.create(file, Emotion.FER2013)) {
            sink.accept(Results.frame(0, face));
        }
        assertThat(read(file).get(0).getField("quality")).isEqualTo("0.7415");
    }

    @Test
    void anUncertainFaceHasTheProbabilityOfItsMostProbableEmotion() {
        TrackedFace face = Results.face(1, new Box(10, 10, 40, 40), Emotion.SURPRISE);
        Path file = folder.resolve("uncertain.csv");
        try (FaceCsvSink sink = FaceCsvSink.create(file, Emotion.FER2013)) {
            sink.accept(Results.frame(0, new TrackedFace(1, face.face(), face.smoothed(), Emotion.UNCERTAIN)));
        }
        NamedCsvRecord row = read(file).get(0);
        assertThat(row.getField("smoothed_emotion")).isEqualTo("uncertain");
        assertThat(Double.parseDouble(row.getField("smoothed_probability"))).isEqualTo(0.4);
    }

    @Test
    void aModelOfEightLabelsHasEightColumns() {
        List<Emotion> labels = new ArrayList<>(Emotion.FER2013);
        labels.add(Emotion.CONTEMPT);
        assertThat(rows(labels).get(0).getHeader())
                .contains("neutral", "contempt")
                .hasSize(18);
    }

    @Test
    void numbersAreTheSameInEveryLocale() {
        List<String> english = fields(rows(Emotion.FER2013));
        Locale.setDefault(Locale.GERMANY);
        assertThat(fields(rows(Emotion.FER2013))).isEqualTo(english);
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(fields(rows(Emotion.FER2013))).isEqualTo(english);
    }

    /** As if the program were killed now. */
    @Test
    void rowsAreThereBeforeTheEnd() {
        Path file = folder.resolve("faces.csv");
        try (FaceCsvSink sink = FaceCsvSink.create(file, Emotion.FER2013)) {
            assertThat(file).content().startsWith("frame,time").endsWith("\n");
            sink.accept(Results.frame(0, Results.face(1, LEFT, Emotion.ANGER)));
            assertThat(read(file)).hasSize(1);
        }
    }

    @Test
    void aFileThatCannotBeMadeIsNamed() {
        Path file = folder.resolve("none").resolve("faces.csv");
        assertThatThrownBy(() -> FaceCsvSink.create(file, Emotion.FER2013))
                .isInstanceOf(VideoException.class)
                .hasMessageContaining(file.toString());
    }

    private List<NamedCsvRecord> rows(List<Emotion> labels) {
        Path file = folder.resolve("faces.csv");
        try (FaceCsvSink sink = FaceCsvSink.create(file, labels)) {
            sink.accept(Results.frame(0, Results.face(1, LEFT, labels, Emotion.ANGER)));
            sink.accept(Results.frame(1));
            sink.accept(Results.frame(
                    26, Results.face(1, LEFT, labels, Emotion.FEAR), Results.face(2, RIGHT, labels, Emotion.SURPRISE)));
        }
        return read(file);
    }

    private static List<NamedCsvRecord> read(Path file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(List<NamedCsvRecord> rows) {
        return rows.stream().flatMap(row -> row.getFields().stream()).toList();
    }
}
