package io.github.fer4j.ffmpeg.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.spi.VideoReaderProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class FfmpegVideoReaderProviderTest {

    @Test
    void theServiceLoaderFindsIt() {
        assertThat(ServiceLoader.load(VideoReaderProvider.class))
                .singleElement()
                .extracting(VideoReaderProvider::name)
                .isEqualTo("ffmpeg");
    }
}
