package io.github.fer4j.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void aLineFeedInAFileNameForgesNoLine() {
        assertThat(Printable.line("a.jpg\nb.jpg (1x1): 1 face")).isEqualTo("a.jpg\\u000Ab.jpg (1x1): 1 face");
    }

    @Test
    void escapeSequencesDoNotReachTheTerminal() {
        assertThat(Printable.name("\u001B[2Jhappy\u202E")).isEqualTo("\\u001B[2Jhappy\\u202E");
    }

    @Test
    void longLabelsAreCut() {
        assertThat(Printable.name("x".repeat(1000))).hasSize(60).endsWith("…");
    }

    @Test
    void linesStayLines() {
        assertThat(Printable.lines("a\u001Bb\nc\n")).isEqualTo("a\\u001Bb\nc\n");
        assertThat(Printable.lines("a")).isEqualTo("a");
    }
}
