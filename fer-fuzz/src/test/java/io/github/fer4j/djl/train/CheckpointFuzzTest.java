package io.github.fer4j.djl.train;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.fer4j.error.FerException;
import io.github.fer4j.limit.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CheckpointFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void aCheckpointIsReadOrRefused(byte[] file) throws IOException {
        Path checkpoint = Files.createTempFile("fuzzed", ".zip");
        try {
            Files.write(checkpoint, file);
            Checkpoint.read(checkpoint, Limits.DEFAULT);
        } catch (FerException e) {
            // A typed error is an answer.
        } finally {
            Files.delete(checkpoint);
        }
    }
}
