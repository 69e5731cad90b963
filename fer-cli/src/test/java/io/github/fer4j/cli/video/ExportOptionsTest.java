package io.github.fer4j.cli.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.cli.options.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ExportOptionsTest {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void theChartIsWrittenThoughTheSummaryCannotBe() throws IOException {
        Path summary = Files.createDirectories(folder.resolve("in the way/full"));
        Path chart = folder.resolve("chart.png");
        assertThat(finish("--summary", summary.getParent().toString(), "--chart", chart.toString()))
                .isOne();
        assertThat(chart).isNotEmptyFile();
        assertThat(err.toString()).contains("cannot write", "in the way");
    }

    @Test
    void theSummaryIsWrittenThoughTheChartCannotBe() {
        Path summary = folder.resolve("summary.json");
        assertThat(finish(
                        "--summary",
                        summary.toString(),
                        "--chart",
                        folder.resolve("gone/chart.png").toString()))
                .isOne();
        assertThat(summary).isNotEmptyFile();
        assertThat(err.toString()).contains("cannot write", "chart.png");
    }

    private int finish(String... args) {
        Fake fake = new Fake();
        CommandLine commandLine = new CommandLine(fake).setErr(new PrintWriter(err));
        commandLine.parseArgs(args);
        Problems problems = new Problems(commandLine.getCommandSpec());
        fake.exports.finish(Summaries.withTracks(1), Duration.ZERO, problems);
        return problems.exitCode();
    }

    @Command(name = "fer fake")
    private static final class Fake {

        @Mixin
        private final ExportOptions exports = new ExportOptions();
    }
}
