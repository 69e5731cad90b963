package io.github.fer4j.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.InvalidPathException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @Test
    void aNameThatTheLocaleCannotExpressIsToldHow() {
        assertThat(FileNames.advice(new InvalidPathException("caf\u00E9.jpg", "unmappable"), "US-ASCII"))
                .contains("caf\u00E9.jpg", "US-ASCII", "LANG=C.UTF-8");
        // So Java receives a name on the command line whose bytes the locale does not know.
        assertThat(FileNames.advice(new InvalidPathException("caf\uFFFD.jpg", "unmappable"), "UTF-8"))
                .contains("LANG=C.UTF-8");
    }

    @Test
    void aNameThatNoFileCanHaveIsNotTheLocalesFault() {
        assertThatThrownBy(() -> FileNames.path("a\0b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nul character")
                .message()
                .doesNotContain("LANG");
    }

    @ParameterizedTest
    @CsvSource({"a.jpg, a", "a.b.JPG, a.b", "a, a", ".hidden, .hidden"})
    void theStemIsTheNameWithoutExtension(String name, String stem) {
        assertThat(FileNames.stem(name)).isEqualTo(stem);
    }
}
