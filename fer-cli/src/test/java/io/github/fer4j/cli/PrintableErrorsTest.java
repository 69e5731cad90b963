package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintableErrorsTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream errors = new PrintableErrors(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    @Test
    void aLogLineThatQuotesAHostileFileDoesNotControlTheTerminal() {
        errors.println("[WARN] skipped caf\u00E9\u001B[2J\u202E.jpg");
        assertThat(printed()).isEqualToNormalizingNewlines("[WARN] skipped caf\u00E9\\u001B[2J\\u202E.jpg\n");
    }

    @Test
    void stackTracesKeepTheirLinesAndTabs() {
        new IllegalStateException("bad\u001B[31m label").printStackTrace(errors);
        assertThat(printed())
                .startsWith("java.lang.IllegalStateException: bad\\u001B[31m label")
                .contains("\n\tat ")
                .doesNotContain("\u001B");
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
