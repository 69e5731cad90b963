package io.github.fer4j.opencv.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.NativeLibraryException;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.Core;

class NativeFileTest {

    /** A small file in a jar, like the library. */
    private static final URL IN_JAR = Objects.requireNonNull(Core.class.getResource("Core.class"));

    @Test
    void aWholeFileIsNotUnpackedAgain(@TempDir Path folder) throws IOException {
        Path file = NativeFile.unpack(IN_JAR, folder.resolve("new"), "a.so");
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, old);
        NativeFile.unpack(IN_JAR, folder.resolve("new"), "a.so");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
    }

    @Test
    void aHalfWrittenOrAlteredFileIsRepaired(@TempDir Path folder) throws IOException {
        Path file = NativeFile.unpack(IN_JAR, folder, "a.so");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, new byte[] {1, 2, 3});
        NativeFile.unpack(IN_JAR, folder, "a.so");
        assertThat(file).hasBinaryContent(whole);
        byte[] altered = whole.clone();
        altered[100]++;
        Files.write(file, altered);
        NativeFile.unpack(IN_JAR, folder, "a.so");
        assertThat(file).hasBinaryContent(whole);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theLibraryOfEachPlatformHasItsName() {
        assertThat(Platform.of("Linux", "amd64").resource())
                .isEqualTo("/nu/pattern/opencv/linux/x86_64/libopencv_java490.so");
        assertThat(Platform.of("Mac OS X", "aarch64").resource())
                .isEqualTo("/nu/pattern/opencv/osx/ARMv8/libopencv_java490.dylib");
        assertThat(Platform.of("Windows 11", "amd64").resource())
                .isEqualTo("/nu/pattern/opencv/windows/x86_64/opencv_java490.dll");
        for (Platform platform : new Platform[] {Platform.current(), Platform.of("Linux", "aarch64")}) {
            assertThat(Core.class.getResource(platform.resource())).isNotNull();
        }
    }

    @Test
    void anUnknownPlatformIsAnErrorThatListsTheKnownOnes() {
        assertThatExceptionOfType(NativeLibraryException.class)
                .isThrownBy(() -> Platform.of("AIX", "ppc64"))
                .withMessageContaining("AIX on ppc64")
                .withMessageContaining("Linux");
    }
}
