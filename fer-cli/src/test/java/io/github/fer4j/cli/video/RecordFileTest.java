package io.github.fer4j.cli.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.error.VideoException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {

    @TempDir
    Path folder;

    @Test
    void whatIsThereIsReplacedAndRecordsAreThereAtOnce() {
        Path path = folder.resolve("records");
        try (RecordFile before = RecordFile.create(path)) {
            before.append("something much longer than that\n");
        }
        try (RecordFile file = RecordFile.create(path)) {
            file.append("één\n");
            file.append("two\n");
            assertThat(path).content().isEqualTo("één\ntwo\n");
        }
    }

    @Test
    void aFileThatCannotBeMadeIsNamed() {
        Path path = folder.resolve("none").resolve("records");
        assertThatThrownBy(() -> RecordFile.create(path))
                .isInstanceOf(VideoException.class)
                .hasMessageContaining(path.toString());
    }

    @Test
    void closingTwiceIsHarmlessAndWritingAfterIsAnError() {
        Path path = folder.resolve("records");
        RecordFile file = RecordFile.create(path);
        file.append("one\n");
        file.close();
        file.close();
        assertThatThrownBy(() -> file.append("two\n")).isInstanceOf(VideoException.class);
        assertThat(path).content().isEqualTo("one\n");
    }
}
