package io.github.fer4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is timed is right. */
class RecognitionBenchmarkTest {

    private final RecognitionBenchmark benchmark = new RecognitionBenchmark();

    @BeforeEach
    void open() throws IOException {
        benchmark.open();
    }

    @AfterEach
    void close() {
        benchmark.close();
    }

    @Test
    void theWholeWayAndItsPartsFindTheSameFaceAndEmotion() {
        FaceEmotion whole = benchmark.recognizeFrame().get(0);
        EmotionScores parts = benchmark.classifyOne().get(0);
        assertThat(benchmark.referenceDetectMultiScale()).isEqualTo(1);
        assertThat(benchmark.detect().get(0).box()).isEqualTo(whole.box());
        assertThat(benchmark.detectHaar()).hasSize(1);
        assertThat(parts.of(whole.emotion())).isCloseTo(whole.confidence(), within(1e-4f));
        assertThat(benchmark.classifyEight()).hasSize(8);
        assertThat(benchmark.recognizeJpeg()).hasSize(1);
        assertThat(benchmark.referenceForward()).hasSize(7);
    }
}
