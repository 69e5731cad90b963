package io.github.fer4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.EmotionRecognizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is timed and weighed is right: there is one face in every frame. */
class VideoBenchmarkTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void everyFrameHasItsFaceHoweverItIsFound(@TempDir Path folder) throws IOException {
        Path video = new MovingPhoto(320, 240).write(folder.resolve("film.mp4"), 20);
        new VideoBenchmark(out, folder).run(video);
        assertThat(bytes.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.endsWith("20 faces in 20 frames")))
                .hasSize(4);
    }

    @Test
    void adaptiveDetectionIsComparedFaceByFace(@TempDir Path folder) throws IOException {
        Path video = new MovingPhoto(320, 240).write(folder.resolve("film.mp4"), 20);
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            new AdaptiveRecall(recognizer, out).measure(video);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("film.mp4: adaptive finds 20 of 20 faces, 100.00 %, in ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void memoryIsComparedOverTheFramesInBetween() throws IOException {
        new VideoSoak(5, 10).run(out);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .matches("resident memory after 5 frames: \\d+\\.\\d MiB, after 10 more: \\d+\\.\\d MiB, change .*\\R");
    }
}
