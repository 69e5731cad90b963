package io.github.fer4j.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.EmotionModelFile;
import java.io.ByteArrayInputStream;

class ModelFileFuzzTest {

    private static final Limits LIMITS =
            Limits.builder().modelBytes(16 << 20).parameters(1_000_000).build();

    @FuzzTest(maxDuration = "1m")
    void aModelFileIsReadOrRefused(byte[] file) {
        Verdict.expectAnswerOrTypedError(() -> EmotionModelFile.read(new ByteArrayInputStream(file), "fuzzed", LIMITS));
    }
}
