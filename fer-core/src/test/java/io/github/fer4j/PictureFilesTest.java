package io.github.fer4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.testkit.BrightSpotDetector;
import io.github.fer4j.testkit.BrightnessClassifier;
import io.github.fer4j.testkit.CroppingPreprocessor;
import io.github.fer4j.testkit.Pictures;
import io.github.fer4j.testkit.PlatformImageReader;
import io.github.fer4j.testkit.Spots;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {

    private static final Box FACE = new Box(20, 10, 30, 30);
    private static final Frame PICTURE = Spots.at(80, 60, FACE);
    private static final byte[] PNG = Pictures.file(BufferedImages.toBufferedImage(PICTURE), "png");

    @TempDir
    Path folder;

    private final EmotionRecognizer recognizer = builder().build();

    @Test
    void aFileAStreamItsBytesAndItsFrameGiveTheSameAnswer() throws IOException {
        Path file = Files.write(folder.resolve("party.png"), PNG);
        List<FaceEmotion> expected = recognizer.recognize(PICTURE);
        assertThat(expected).extracting(FaceEmotion::box).containsExactly(FACE);
        assertThat(recognizer.recognize(file)).isEqualTo(expected);
        assertThat(recognizer.recognize(new ByteArrayInputStream(PNG))).isEqualTo(expected);
        assertThat(recognizer.recognize(PNG)).isEqualTo(expected);
        assertThat(recognizer.read(file).pixels()).isEqualTo(PICTURE.pixels());
        assertThat(recognizer.read(new ByteArrayInputStream(PNG)).pixels()).isEqualTo(PICTURE.pixels());
        assertThat(recognizer.read(PNG).pixels()).isEqualTo(PICTURE.pixels());
    }

    @Test
    void aStreamIsReadToItsEndAndLeftOpen() throws IOException {
        InputStream stream = new ByteArrayInputStream(PNG) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        recognizer.recognize(stream);
        assertThat(stream.read()).isEqualTo(-1);
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("missing.jpg");
        assertFails(
                file,
                "cannot read the picture " + file + ": there is no such file; check the path, relative to "
                        + Path.of("").toAbsolutePath());
    }

    @Test
    void aFolderIsNoPicture() {
        assertFails(folder, "cannot read the picture " + folder + ": it is a folder; give a picture file");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.jpg"));
        assertFails(
                file,
                "cannot read the picture " + file
                        + ": it is empty; was it copied or downloaded completely, or read before?");
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("secret.png"), PNG);
        Assumptions.assumeTrue(
                file.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "this user may read everything");
        assertFails(file, "cannot read the picture " + file + ": permission denied; let this user read the file");
    }

    @Test
    void textIsNamedByTheReader() throws IOException {
        Path file = Files.writeString(folder.resolve("text.jpg"), "not a picture");
        assertFails(file, "no picture: " + file);
    }

    @Test
    void anEmptyStreamIsAnError() {
        assertThatExceptionOfType(ImageReadException.class)
                .isThrownBy(() -> recognizer.recognize(InputStream.nullInputStream()))
                .withMessageStartingWith("cannot read the picture from the input stream: it is empty");
    }

    @Test
    void anEmptyArrayIsAnError() {
        assertThatExceptionOfType(ImageReadException.class)
                .isThrownBy(() -> recognizer.recognize(new byte[0]))
                .withMessageStartingWith("cannot read the picture from the byte array: it is empty");
    }

    @Test
    void theLimitOfBytesHoldsForFilesStreamsAndArrays() throws IOException {
        Path file = Files.write(folder.resolve("huge.png"), PNG);
        EmotionRecognizer limited = builder()
                .limits(Limits.builder().pictureBytes(PNG.length - 1).build())
                .build();
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> limited.recognize(file),
                () -> limited.recognize(new ByteArrayInputStream(PNG)),
                () -> limited.recognize(PNG))) {
            assertThatExceptionOfType(ImageReadException.class)
                    .isThrownBy(call)
                    .withMessageContaining("raise the limit pictureBytes");
        }
    }

    @Test
    void aPictureThatTakesAllMemoryIsAnErrorThatNamesIt() throws IOException {
        Path file = Files.write(folder.resolve("bomb.png"), PNG);
        EmotionRecognizer exhausted = builder()
                .imageReader((bytes, name) -> {
                    throw new OutOfMemoryError("Java heap space");
                })
                .build();
        assertThatExceptionOfType(ImageReadException.class)
                .isThrownBy(() -> exhausted.recognize(file))
                .withMessage("cannot read the picture " + file
                        + ": there is not enough memory for it; give a smaller picture, or raise -Xmx");
    }

    @Test
    void aStreamThatBreaksOffIsAnErrorThatKeepsTheCause() {
        IOException cause = new IOException("connection reset");
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw cause;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw cause;
            }
        };
        assertThatExceptionOfType(ImageReadException.class)
                .isThrownBy(() -> recognizer.recognize(broken))
                .withMessageContaining("connection reset")
                .withCause(cause);
    }

    @Test
    void aFileOrStreamWithoutEndIsAnErrorAndNotTheEndOfMemory() throws IOException {
        PictureBytes limited = new PictureBytes(PNG.length - 1);
        Path file = Files.write(folder.resolve("huge.png"), PNG);
        String message = "it has more than " + (PNG.length - 1)
                + " bytes; give a smaller picture, or raise the limit pictureBytes";
        assertThatExceptionOfType(ImageReadException.class)
                .isThrownBy(() -> limited.read(file))
                .withMessage("cannot read the picture " + file + ": " + message);
        assertThatExceptionOfType(ImageReadException.class)
                .isThrownBy(() -> limited.read(new ByteArrayInputStream(PNG), "stream"))
                .withMessage("cannot read the picture stream: " + message);
        assertThat(new PictureBytes(PNG.length).read(file)).isEqualTo(PNG);
    }

    private static EmotionRecognizerBuilder builder() {
        return EmotionRecognizer.builder()
                .detector(new BrightSpotDetector())
                .preprocessor(new CroppingPreprocessor())
                .classifier(new BrightnessClassifier())
                .imageReader(new PlatformImageReader());
    }

    private void assertFails(Path file, String message) {
        assertThatExceptionOfType(ImageReadException.class)
                .isThrownBy(() -> recognizer.recognize(file))
                .withMessage(message);
        assertThatExceptionOfType(ImageReadException.class)
                .isThrownBy(() -> recognizer.read(file))
                .withMessage(message);
    }
}
