package io.github.fer4j.opencv.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.error.FerException;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.Photos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCvImageWriterTest {

    private final OpenCvImageWriter writer = new OpenCvImageWriter();

    @Test
    void whatIsWrittenIsReadAgain(@TempDir Path folder) throws IOException {
        Frame frame = Photos.noise(31, 17, PixelFormat.BGR, 1);
        for (String name : new String[] {"a.png", "b.BMP", "c.tiff"}) {
            Path file = folder.resolve(name);
            writer.write(Photos.padded(frame, 5), file);
            writer.write(frame, file);
            assertThat(Photos.read(file).pixels()).as(name).isEqualTo(frame.pixels());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void redStaysRed(@TempDir Path folder) {
        Path file = folder.resolve("red.png");
        writer.write(Frame.of(new byte[] {(byte) 200, 10, 20}, 1, 1, PixelFormat.RGB), file);
        assertThat(Photos.read(file).pixels()).containsExactly(20, 10, (byte) 200);
    }

    @Test
    void anUnknownExtensionIsAnErrorThatListsTheKnownOnes(@TempDir Path folder) {
        Frame frame = Photos.noise(3, 3, PixelFormat.GRAY, 1);
        assertThatExceptionOfType(FerException.class)
                .isThrownBy(() -> writer.write(frame, folder.resolve("a.xyz")))
                .withMessageContaining("a.xyz")
                .withMessageContaining(".png");
    }

    @Test
    void aMissingFolderIsAnErrorThatNamesTheFile(@TempDir Path folder) {
        Frame frame = Photos.noise(3, 3, PixelFormat.GRAY, 1);
        assertThatExceptionOfType(FerException.class)
                .isThrownBy(() -> writer.write(frame, folder.resolve("missing").resolve("a.png")))
                .withMessageContaining("a.png");
    }
}
