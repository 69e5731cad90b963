package io.github.fer4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledPhotosTest {

    @TempDir
    Path folder;

    @BeforeEach
    void photos() throws IOException {
        for (String name : new String[] {"sad/b.jpg", "sad/a.jpg", "happiness/c, d.png"}) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[0]);
        }
    }

    @Test
    void aFolderHasAFolderForEachEmotion() {
        assertThat(LabelledPhotos.find(folder, Emotion.FER2013))
                .containsExactly(
                        new LabelledPhoto(folder.resolve("happiness/c, d.png"), Emotion.HAPPINESS),
                        new LabelledPhoto(folder.resolve("sad/a.jpg"), Emotion.SADNESS),
                        new LabelledPhoto(folder.resolve("sad/b.jpg"), Emotion.SADNESS));
    }

    @Test
    void aListNamesFilesRelativeToItself() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.csv"), "emotion,file,note\nsad,sad/a.jpg,x\nhappiness,\"happiness/c, d.png\",\n");
        assertThat(LabelledPhotos.find(list, Emotion.FER2013))
                .containsExactly(
                        new LabelledPhoto(folder.resolve("sad/a.jpg"), Emotion.SADNESS),
                        new LabelledPhoto(folder.resolve("happiness/c, d.png"), Emotion.HAPPINESS));
    }

    @Test
    void anUnknownEmotionIsNamed() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "file,emotion\na.jpg,bored\n");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> LabelledPhotos.find(list, Emotion.FER2013))
                .withMessageContaining("list.csv")
                .withMessageContaining("\"bored\"");
        Files.createDirectories(folder.resolve("bored"));
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> LabelledPhotos.find(folder, Emotion.FER2013))
                .withMessageContaining("bored");
    }

    @Test
    void aFolderWithoutPhotosIsAnError(@TempDir Path empty) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> LabelledPhotos.find(empty, Emotion.FER2013))
                .withMessageContaining("expected them as class/picture");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> LabelledPhotos.find(empty.resolve("missing.csv"), Emotion.FER2013));
    }
}
