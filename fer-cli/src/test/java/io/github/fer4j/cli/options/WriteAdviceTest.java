package io.github.fer4j.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class WriteAdviceTest {

    @Test
    void onlyAFullDiskIsToMakeRoomOn() {
        assertThat(WriteAdvice.of(new IOException("No space left on device"))).contains("make room");
        assertThat(WriteAdvice.of(new IOException("There is not enough space on the disk")))
                .contains("make room");
        assertThat(WriteAdvice.of(new FileSystemException("a.csv", null, "Disk quota exceeded")))
                .contains("make room");
        assertThat(WriteAdvice.of(new IOException("Input/output error"))).doesNotContain("room");
        assertThat(WriteAdvice.of(new AccessDeniedException("a.csv")))
                .contains("that you may write")
                .doesNotContain("room");
    }
}
