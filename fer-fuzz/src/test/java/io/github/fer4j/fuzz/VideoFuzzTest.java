package io.github.fer4j.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.video.FrameSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

class VideoFuzzTest {

    private static final int FRAMES = 50;

    private static final Limits LIMITS = Limits.builder()
            .framePixels(1_000_000)
            .openingTime(Duration.ofSeconds(5))
            .readingTime(Duration.ofSeconds(5))
            .build();

    @FuzzTest(maxDuration = "1m")
    void aVideoIsReadOrRefused(byte[] file) throws IOException {
        Path video = Files.createTempFile("fuzzed", ".video");
        try {
            Files.write(video, file);
            Verdict.expectAnswerOrTypedError(() -> read(video));
        } finally {
            Files.delete(video);
        }
    }

    private static void read(Path video) {
        try (FrameSource source =
                FfmpegFrameSource.builder(video).limits(LIMITS).open()) {
            for (int i = 0; i < FRAMES && source.next().isPresent(); i++) {
                // The frames themselves do not matter.
            }
        }
    }
}
