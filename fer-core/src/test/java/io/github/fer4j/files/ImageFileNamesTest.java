package io.github.fer4j.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFileNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "folder/B.JPEG", "two.dots.png", "old.TIFF", "x.webp"})
    void picturesAreKnownByTheEndOfTheirNames(String file) {
        assertThat(ImageFileNames.isPicture(Path.of(file))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "png/notes", "jpeg2", "._a.jpg", ".png", "a.png.part", ""})
    void othersAreNot(String file) {
        assertThat(ImageFileNames.isPicture(Path.of(file))).isFalse();
    }
}
