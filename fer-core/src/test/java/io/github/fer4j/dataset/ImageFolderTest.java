package io.github.fer4j.dataset;

import static io.github.fer4j.dataset.Fer2013Rows.flat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.error.MissingModuleException;
import io.github.fer4j.limit.Limits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFolderTest {

    @TempDir
    private Path root;

    @Test
    void readsSplitsClassesAndPicturesInTheOrderOfTheirNames() throws IOException {
        picture("test/neutral/1.raw", 6);
        picture("train/happy/b.raw", 3);
        picture("train/happy/a.raw", 2);
        picture("train/angry/z.raw", 1);
        picture("validation/sad/1.raw", 4);
        picture("validation/surprise/1.raw", 5);

        assertThat(ImageFolder.read(root, RawPicture::read))
                .isEqualTo(new Dataset(
                        Emotion.FER2013,
                        List.of(
                                new LabelledFace(flat(1), Emotion.ANGER, Split.TRAINING),
                                new LabelledFace(flat(2), Emotion.HAPPINESS, Split.TRAINING),
                                new LabelledFace(flat(3), Emotion.HAPPINESS, Split.TRAINING),
                                new LabelledFace(flat(4), Emotion.SADNESS, Split.VALIDATION),
                                new LabelledFace(flat(5), Emotion.SURPRISE, Split.VALIDATION),
                                new LabelledFace(flat(6), Emotion.NEUTRAL, Split.TEST))));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "train, TRAINING",
        "Training, TRAINING",
        "validation, VALIDATION",
        "valid, VALIDATION",
        "val, VALIDATION",
        "public-test, VALIDATION",
        "PublicTest, VALIDATION",
        "public_test, VALIDATION",
        "test, TEST",
        "Private Test, TEST"
    })
    void knowsTheNamesOfSplits(String name, Split split) throws IOException {
        picture(name + "/fear/1.raw", 9);
        assertThat(ImageFolder.read(root, RawPicture::read).faces())
                .containsExactly(new LabelledFace(flat(9), Emotion.FEAR, split));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "angry, anger",
        "anger, anger",
        "disgusted, disgust",
        "disgust, disgust",
        "fearful, fear",
        "fear, fear",
        "Happy, happiness",
        "happiness, happiness",
        "sad, sadness",
        "sadness, sadness",
        "surprised, surprise",
        "surprise, surprise",
        "neutral, neutral"
    })
    void knowsTheNamesOfClasses(String name, String emotion) throws IOException {
        picture("train/" + name + "/1.raw", 9);
        assertThat(ImageFolder.read(root, RawPicture::read).faces())
                .containsExactly(new LabelledFace(flat(9), Emotion.of(emotion), Split.TRAINING));
    }

    @Test
    void leavesHiddenAndOtherFilesAlone() throws IOException {
        picture("train/happy/1.raw", 1);
        for (String name : List.of(
                "README.txt",
                ".hidden/x",
                "train/labels.csv",
                "train/happy/.DS_Store",
                "train/happy/Thumbs.db",
                "train/happy/desktop.ini")) {
            file(name, "no picture");
        }
        assertThat(ImageFolder.read(root, RawPicture::read).size()).isOne();
    }

    @Test
    void anUnreadablePictureIsAnErrorOrSkippedAndCounted() throws IOException {
        picture("train/happy/1.raw", 1);
        Path bad = file("train/happy/2.raw", "text");
        assertThatThrownBy(() -> ImageFolder.read(root, RawPicture::read))
                .isInstanceOf(DatasetException.class)
                .hasMessage(bad + ": unreadable picture: " + bad + ": not a picture");

        ErrorPolicy skipped = ErrorPolicy.lenient();
        assertThat(ImageFolder.read(root, Emotion.FER2013, RawPicture::read, skipped)
                        .size())
                .isOne();
        assertThat(skipped.counts()).isEqualTo(Map.of(DataError.PICTURE, 1L));
    }

    @Test
    void aFolderAmongPicturesIsAnUnreadablePicture() throws IOException {
        picture("train/happy/more/1.raw", 1);
        assertThatThrownBy(() -> ImageFolder.read(root, RawPicture::read))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(root.resolve("train/happy/more") + ": unreadable picture: ");
    }

    @Test
    void aPictureFileAboveTheLimitIsABadPicture() throws IOException {
        picture("train/happy/1.raw", 1);
        Limits limits = Limits.builder().pictureBytes(2303).build();
        assertThatThrownBy(
                        () -> ImageFolder.read(root, Emotion.FER2013, RawPicture::read, ErrorPolicy.strict(), limits))
                .isInstanceOf(DatasetException.class)
                .hasMessage(root.resolve("train/happy/1.raw")
                        + ": unreadable picture: it has more than 2303 bytes; raise the limit pictureBytes to read it");
        Limits enough = Limits.builder().pictureBytes(2304).build();
        assertThat(ImageFolder.read(root, Emotion.FER2013, RawPicture::read, ErrorPolicy.strict(), enough)
                        .size())
                .isOne();
    }

    @Test
    @Timeout(60)
    void aNamedPipeAmongPicturesIsABadPictureAndNotWaitedFor() throws Exception {
        picture("train/happy/1.raw", 1);
        assumeTrue(make("mkfifo", root.resolve("train/happy/2.raw")), "no mkfifo here");
        ErrorPolicy skipped = ErrorPolicy.lenient();
        assertThat(ImageFolder.read(root, Emotion.FER2013, RawPicture::read, skipped)
                        .size())
                .isOne();
        assertThat(skipped.counts()).isEqualTo(Map.of(DataError.PICTURE, 1L));
    }

    private static boolean make(String program, Path path) throws InterruptedException {
        try {
            return new ProcessBuilder(program, path.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void anUnreadableFolderInsideIsAnErrorOrPassedOverAndCounted() throws IOException {
        picture("train/happy/1.raw", 1);
        picture("train/sad/1.raw", 1);
        Path closed = root.resolve("train/sad");
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "this user may read everything");
        try {
            assertThatThrownBy(() -> ImageFolder.read(root, RawPicture::read))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageStartingWith(closed + ": unreadable folder: ");
            ErrorPolicy skipped = ErrorPolicy.lenient();
            assertThat(ImageFolder.read(root, Emotion.FER2013, RawPicture::read, skipped)
                            .size())
                    .isOne();
            assertThat(skipped.counts()).isEqualTo(Map.of(DataError.FOLDER, 1L));
        } finally {
            closed.toFile().setReadable(true);
        }
    }

    @Test
    void namesOfFilesAreEscapedInMessages() throws IOException {
        assumeTrue(Charset.defaultCharset().equals(StandardCharsets.UTF_8), "names need UTF-8");
        file("train/happy/\u001B[2J.raw", "text");
        assertThatThrownBy(() -> ImageFolder.read(root, RawPicture::read))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("\\u001B[2J.raw: unreadable picture")
                .message()
                .doesNotContain("\u001B");
    }

    @Test
    void aDecoderThatCannotBeLoadedIsNotTakenForBadPictures() throws IOException {
        picture("train/happy/1.raw", 1);
        MissingModuleException missing = new MissingModuleException("add fer-opencv");
        assertThatThrownBy(() -> ImageFolder.read(
                        root,
                        Emotion.FER2013,
                        (file, name) -> {
                            throw missing;
                        },
                        ErrorPolicy.lenient()))
                .isSameAs(missing);
    }

    @Test
    void classesBeyondFer2013NeedTheLabelsGiven() throws IOException {
        picture("train/contempt/1.raw", 1);
        assertThatThrownBy(() -> ImageFolder.read(root, RawPicture::read))
                .isInstanceOf(DatasetException.class)
                .hasMessage(root.resolve("train/contempt")
                        + ": class \"contempt\" is not among the labels [anger, disgust, fear, happiness, sadness,"
                        + " surprise, neutral]; give the labels to read other classes");

        List<Emotion> labels = List.of(Emotion.CONTEMPT, Emotion.HAPPINESS);
        assertThat(ImageFolder.read(root, labels, RawPicture::read, ErrorPolicy.strict()))
                .isEqualTo(new Dataset(labels, List.of(new LabelledFace(flat(1), Emotion.CONTEMPT, Split.TRAINING))));
    }

    @Test
    void anAdjectiveIsALabelIfItIsGivenAsOne() throws IOException {
        picture("train/happy/1.raw", 1);
        Emotion happy = Emotion.of("happy");
        assertThat(ImageFolder.read(root, List.of(happy), RawPicture::read, ErrorPolicy.strict()))
                .isEqualTo(new Dataset(List.of(happy), List.of(new LabelledFace(flat(1), happy, Split.TRAINING))));
    }

    @Test
    void anUnknownSplitFolderIsAnError() throws IOException {
        picture("train/happy/1.raw", 1);
        picture("extra/happy/1.raw", 1);
        assertThatThrownBy(() -> ImageFolder.read(root, RawPicture::read))
                .isInstanceOf(DatasetException.class)
                .hasMessage(root.resolve("extra") + ": unknown split folder, expected train, validation or test");
    }

    @Test
    void aFolderWithoutPicturesIsAnError() throws IOException {
        Files.createDirectories(root.resolve("train/happy"));
        assertThatThrownBy(() -> ImageFolder.read(root, RawPicture::read))
                .isInstanceOf(DatasetException.class)
                .hasMessage(root + ": no pictures, expected them as train|validation|test/class/picture");
    }

    @Test
    void aMissingFolderIsAnError() {
        Path missing = root.resolve("missing");
        assertThatThrownBy(() -> ImageFolder.read(missing, RawPicture::read))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(missing + ": cannot be listed, expected a folder: ");
    }

    /** The same faces as a table and as a folder. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aFolderAndACsvOfTheSameFacesHaveTheSameHash(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder(Fer2013Rows.HEADER);
        for (int i = 0; i < 7; i++) {
            int gray = random.nextInt(256);
            csv.append(Fer2013Rows.row(i, gray, "Training"));
            picture("train/" + Emotion.FER2013.get(i) + "/1.raw", gray);
        }
        Path table = Fer2013Rows.write(root.resolve("table.csv"), csv.toString());
        assertThat(Datasets.read(List.of(root), RawPicture::read).sha256())
                .as("seed %d", seed)
                .isEqualTo(
                        sorted(Datasets.read(List.of(table), RawPicture::read)).sha256());
    }

    /** In the order of a folder: by the label's name. */
    private static Dataset sorted(Dataset dataset) {
        return new Dataset(
                dataset.labels(),
                dataset.faces().stream()
                        .sorted(Comparator.comparing(
                                (LabelledFace face) -> face.emotion().label()))
                        .toList());
    }

    private void picture(String name, int gray) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, flat(gray).toBytes());
    }

    private Path file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
