package io.github.fer4j.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.opencv.image.OpenCvImageReader;

class PictureFuzzTest {

    private static final ImageReader READER = OpenCvImageReader.builder()
            .limits(Limits.builder().picturePixels(1_000_000).build())
            .build();

    @FuzzTest(maxDuration = "1m")
    void aPictureIsReadOrRefused(byte[] file) {
        Verdict.expectAnswerOrTypedError(() -> READER.read(file, "fuzzed"));
    }
}
