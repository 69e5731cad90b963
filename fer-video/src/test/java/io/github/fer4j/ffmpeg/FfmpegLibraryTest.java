package io.github.fer4j.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.files.CacheDirectory;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;

class FfmpegLibraryTest {

    @Test
    void unpacksIntoTheLibrarysOwnCacheAndIsSilent() {
        FfmpegLibrary.load();
        Path cache = CacheDirectory.resolve("javacpp");
        assertThat(Path.of(System.getProperty("org.bytedeco.javacpp.cachedir"))).isEqualTo(cache);
        assertThat(cache).isDirectoryRecursivelyContaining("glob:**avcodec*");
        assertThat(avutil.av_log_get_level()).isEqualTo(avutil.AV_LOG_QUIET);
    }

    @Test
    void isOfTheLicenceThatTheDocumentationStates() {
        FfmpegLibrary.load();
        assertThat(avutil.avutil_license().getString()).isEqualTo("LGPL version 3 or later");
    }
}
