package io.github.fer4j.examples.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.DamagedVideoException;
import io.github.fer4j.VideoException;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.FrameSourceContract;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest extends FrameSourceContract {

    @TempDir
    Path folder;

    @Override
    protected FrameSource source() {
        for (int i = 1; i <= 11; i++) {
            write(i + ".png", 32, 24, 10 * i);
        }
        return PictureFolder.open(folder);
    }

    @Override
    protected int frames() {
        return 11;
    }

    @Test
    void numbersInNamesAreCounted() {
        try (FrameSource source = source()) {
            assertThat(rest(source).stream().map(frame -> frame.frame().pixels()[0] & 0xFF))
                    .containsExactly(10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110);
        }
    }

    @Test
    void durationIsThatOfAllPictures() {
        try (FrameSource source = source()) {
            assertThat(source.info().duration()).contains(Duration.ofMillis(440));
        }
    }

    @Test
    void aPictureThatCannotBeReadIsDamage() throws IOException {
        try (FrameSource source = source()) {
            Files.writeString(folder.resolve("2.png"), "no picture");
            assertThat(source.next()).isPresent();
            assertThatThrownBy(source::next)
                    .isInstanceOf(DamagedVideoException.class)
                    .hasMessageContaining("2.png");
        }
    }

    @Test
    void aPictureOfAnotherSizeIsDamage() {
        try (FrameSource source = source()) {
            write("2.png", 33, 24, 0);
            assertThat(source.next()).isPresent();
            assertThatThrownBy(source::next)
                    .isInstanceOf(DamagedVideoException.class)
                    .hasMessageContainingAll("2.png", "33x24", "32x24");
        }
    }

    @Test
    void aFolderWithoutPicturesIsNoVideo() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> PictureFolder.open(empty))
                .isInstanceOf(VideoException.class)
                .hasMessageContaining(empty.toString());
    }

    private void write(String name, int width, int height, int grey) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            picture.setRGB(i % width, i / width, grey * 0x010101);
        }
        try {
            assertThat(ImageIO.write(picture, "png", folder.resolve(name).toFile()))
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
