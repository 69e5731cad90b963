package io.github.fer4j.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.fer4j.dataset.Datasets;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CsvFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void aCsvIsReadOrRefused(byte[] file) throws IOException {
        Path csv = Files.createTempFile("fuzzed", ".csv");
        try {
            Files.write(csv, file);
            Verdict.expectAnswerOrTypedError(() -> Datasets.read(List.of(csv), new OpenCvImageReader()));
        } finally {
            Files.delete(csv);
        }
    }
}
