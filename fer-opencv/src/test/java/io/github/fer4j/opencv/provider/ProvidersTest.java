package io.github.fer4j.opencv.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.preprocess.GammaCorrection;
import io.github.fer4j.spi.EmotionClassifierProvider;
import io.github.fer4j.spi.FaceDetectorProvider;
import io.github.fer4j.spi.FacePreprocessorProvider;
import io.github.fer4j.spi.ImageReaderProvider;
import io.github.fer4j.spi.Provider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ProvidersTest {

    @Test
    void theServiceLoaderFindsThem() {
        try (FaceDetector detector = first(FaceDetectorProvider.class).create(30)) {
            assertThat(detector).isNotNull();
        }
        assertThat(first(FaceDetectorProvider.class).name()).isEqualTo("network");
        assertThat(first(FacePreprocessorProvider.class).create(GammaCorrection.fixed(1)))
                .isNotNull();
        assertThat(first(EmotionClassifierProvider.class).name()).isEqualTo("opencv");
        assertThat(first(ImageReaderProvider.class).create(Limits.DEFAULT)).isNotNull();
    }

    private static <T extends Provider> T first(Class<T> type) {
        return ServiceLoader.load(type).findFirst().orElseThrow();
    }
}
