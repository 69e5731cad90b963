package io.github.fer4j.dataset;

import static io.github.fer4j.dataset.Fer2013Rows.HEADER;
import static io.github.fer4j.dataset.Fer2013Rows.flat;
import static io.github.fer4j.dataset.Fer2013Rows.gzip;
import static io.github.fer4j.dataset.Fer2013Rows.pixels;
import static io.github.fer4j.dataset.Fer2013Rows.row;
import static io.github.fer4j.dataset.Fer2013Rows.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.preprocess.FaceImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Fer2013CsvTest {

    private static final List<LabelledFace> THREE = List.of(
            new LabelledFace(flat(0), Emotion.ANGER, Split.TRAINING),
            new LabelledFace(flat(255), Emotion.HAPPINESS, Split.VALIDATION),
            new LabelledFace(flat(128), Emotion.NEUTRAL, Split.TEST));

    @TempDir
    private Path folder;

    @Test
    void readsKagglesFer2013Csv() {
        assertThat(read(HEADER + row(0, 0, "Training") + row(3, 255, "PublicTest") + row(6, 128, "PrivateTest")))
                .isEqualTo(new Dataset(Emotion.FER2013, THREE));
    }

    @Test
    void readsKagglesIcmlFaceDataCsv() {
        String text = "emotion, Usage, pixels\n0, Training, " + pixels(0) + "\n3, PublicTest, " + pixels(255)
                + "\n6, PrivateTest, " + pixels(128) + "\n";
        assertThat(read(text).faces()).isEqualTo(THREE);
    }

    @Test
    void readsQuotedFieldsCarriageReturnsAByteOrderMarkBlankLinesAndNoFinalLineEnd() {
        String text = "\uFEFF\"emotion\",\"pixels\",\"Usage\"\r\n\"0\",\"" + pixels(0) + "\",\"Training\"\r\n\r\n3,\""
                + pixels(255) + "\",PublicTest\r\n6, \" " + pixels(128) + " \" ,PrivateTest";
        assertThat(read(text).faces()).isEqualTo(THREE);
    }

    @Test
    void takesTheOrderOfColumnsFromTheHeaderAndIgnoresFurtherOnes() {
        String text = "id,usage,PIXELS,emotion\n7,Training," + pixels(0) + ",0\n";
        assertThat(read(text).faces()).isEqualTo(THREE.subList(0, 1));
    }

    @Test
    void knowsAGzipByItsBytesAndNotByItsName() {
        Path file = write(folder.resolve("faces.csv"), gzip(HEADER + row(0, 0, "Training")));
        assertThat(Fer2013Csv.read(List.of(file)).faces()).isEqualTo(THREE.subList(0, 1));
        Path plain = write(folder.resolve("faces.csv.gz"), HEADER + row(0, 0, "Training"));
        assertThat(Fer2013Csv.read(List.of(plain)).faces()).isEqualTo(THREE.subList(0, 1));
    }

    @Test
    void readsSeveralFilesOneAfterTheOther() {
        Path first = write(folder.resolve("training.csv"), HEADER + row(0, 0, "Training"));
        Path second = write(
                folder.resolve("rest.csv"),
                "Usage,emotion,pixels\nPublicTest,3," + pixels(255) + "\nPrivateTest,6," + pixels(128) + "\n");
        assertThat(Fer2013Csv.read(List.of(first, second)).faces()).isEqualTo(THREE);
    }

    @Test
    void streamsWithoutReadingAhead() {
        Path file = write(folder.resolve("faces.csv"), HEADER + row(0, 0, "Training") + "rubbish\n");
        try (Stream<LabelledFace> faces = Fer2013Csv.stream(List.of(file), ErrorPolicy.strict())) {
            Iterator<LabelledFace> iterator = faces.iterator();
            assertThat(iterator.next()).isEqualTo(THREE.get(0));
            assertThatThrownBy(iterator::hasNext).hasMessage(file + ", line 3: 1 fields, expected 3");
        }
    }

    @Test
    void aStreamThatIsClosedEarlyReleasesItsFile() throws IOException {
        Path file = write(folder.resolve("faces.csv"), HEADER + row(0, 0, "Training") + row(0, 0, "Training"));
        try (Stream<LabelledFace> faces = Fer2013Csv.stream(List.of(file), ErrorPolicy.strict())) {
            assertThat(faces.findFirst()).contains(THREE.get(0));
        }
        Files.delete(file);
        assertThat(file).doesNotExist();
    }

    @Test
    void needsAFile() {
        assertThatThrownBy(() -> Fer2013Csv.read(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no file to read");
    }

    /** Writes random faces in a random dialect and expects them back. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void whatIsWrittenInAnyDialectIsRead(long seed) {
        Random random = new Random(seed);
        List<LabelledFace> faces = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            faces.add(new LabelledFace(
                    Fer2013Rows.random(random),
                    Emotion.FER2013.get(random.nextInt(7)),
                    List.of(Split.TRAINING, Split.VALIDATION, Split.TEST).get(random.nextInt(3))));
        }
        String text = new Dialect(random).write(faces);
        Path file = folder.resolve("faces");
        write(file, random.nextBoolean() ? gzip(text) : text.getBytes(StandardCharsets.UTF_8));
        assertThat(Fer2013Csv.read(List.of(file)).faces()).as("seed %d", seed).isEqualTo(faces);
    }

    private Dataset read(String text) {
        return Fer2013Csv.read(List.of(write(folder.resolve("faces.csv"), text)));
    }

    /** One of the ways in which FER2013 has been written. */
    private static final class Dialect {

        private final String quote;
        private final String comma;
        private final String lineEnd;
        private final boolean pixelsLast;

        Dialect(Random random) {
            quote = random.nextBoolean() ? "\"" : "";
            comma = random.nextBoolean() ? ", " : ",";
            lineEnd = random.nextBoolean() ? "\r\n" : "\n";
            pixelsLast = random.nextBoolean();
        }

        String write(List<LabelledFace> faces) {
            StringBuilder text = new StringBuilder(line("emotion", "pixels", "Usage"));
            for (LabelledFace face : faces) {
                text.append(line(
                        Integer.toString(Emotion.FER2013.indexOf(face.emotion())),
                        pixelsOf(face.face()),
                        usage(face.split())));
            }
            return text.toString();
        }

        private String line(String emotion, String pixels, String usage) {
            List<String> fields = pixelsLast ? List.of(emotion, usage, pixels) : List.of(emotion, pixels, usage);
            return String.join(
                            comma,
                            fields.stream().map(field -> quote + field + quote).toList())
                    + lineEnd;
        }

        private static String pixelsOf(FaceImage face) {
            List<String> values = new ArrayList<>();
            for (byte value : face.toBytes()) {
                values.add(Integer.toString(value & 0xFF));
            }
            return String.join(" ", values);
        }

        private static String usage(Split split) {
            return switch (split) {
                case TRAINING -> "Training";
                case VALIDATION -> "PublicTest";
                case TEST -> "PrivateTest";
            };
        }
    }
}
