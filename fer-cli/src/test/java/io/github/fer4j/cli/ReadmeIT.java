package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the Java code that README.md shows. */
class ReadmeIT {

    @TempDir
    Path folder;

    @Test
    void examplesRun() throws IOException {
        Files.copy(PackagedProgram.photo("sinaface.jpg"), folder.resolve("party.jpg"));
        new MadeVideo(320, 160, 10).write(folder.resolve("party.mp4"));
        SyntheticFaces.write(folder.resolve("fer2013.csv"), 10, 2, 2);
        Outcome outcome = PackagedProgram.main(ReadmeExamples.class, "-Dfer4j.cache.dir=" + PackagedProgram.CACHE)
                .run(folder);
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.outLines().get(0))
                .matches("Box\\[x=\\d+, y=\\d+, width=\\d+, height=\\d+\\] [a-z]+ 0\\.\\d+");
        assertThat(outcome.out()).contains("Balanced accuracy", "Confusion matrix");
        assertThat(outcome.outLines())
                .filteredOn(line -> line.matches("PT.*S #1 [a-z]+"))
                .hasSize(10);
        assertThat(folder.resolve("marked.jpg")).isNotEmptyFile();
        assertThat(folder.resolve("marked.mp4")).isNotEmptyFile();
        assertThat(folder.resolve("mine.fer")).isNotEmptyFile();
    }
}
