package io.github.fer4j.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.error.NativeLibraryException;
import io.github.fer4j.support.ChildProcess;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, as a library stays loaded. */
class MissingLibraryTest {

    @Test
    void aMissingLibraryIsAnErrorThatHasTheLinesToAdd(@TempDir Path folder) throws Exception {
        String withoutNatives = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.matches(".*(ffmpeg|javacpp)-[^-]+(-[^-]+)?-(linux|macosx|windows)-.*"))
                .collect(Collectors.joining(File.pathSeparator));
        ChildProcess child = ChildProcess.run(folder, withoutNatives, Failing.class, List.of());
        assertThat(child.output() + child.errors())
                .contains(NativeLibraryException.class.getName() + ": FFmpeg's library for ")
                .contains("<artifactId>fer4j-natives-", "runtimeOnly(\"io.github.fer4j:fer4j-natives-")
                .doesNotContain("unknown", "${");
    }

    static final class Failing {

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) {
            try {
                FfmpegLibrary.load();
            } catch (NativeLibraryException e) {
                System.out.println(e);
            }
        }
    }
}
