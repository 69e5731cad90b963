package io.github.fer4j.opencv.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.support.ChildProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CascadeTest {

    @Test
    void aFilledCacheServesWithoutAFolderForTemporaryFiles(@TempDir Path folder) throws Exception {
        String cache = "-Dfer4j.cache.dir=" + folder.resolve("cache");
        for (String temporary :
                List.of(folder.toString(), folder.resolve("missing").toString())) {
            ChildProcess child =
                    ChildProcess.run(folder, Loader.class, List.of(cache, "-Djava.io.tmpdir=" + temporary));
            assertThat(child.exitCode()).as(child.errors()).isZero();
            assertThat(child.output()).contains("loaded 2");
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("cache", "output.txt", "errors.txt");
        }
    }

    /** What a program in a container does. */
    static final class Loader {

        private Loader() {}

        public static void main(String[] arguments) {
            int loaded = 0;
            for (Cascade cascade : Cascade.values()) {
                loaded += cascade.load().empty() ? 0 : 1;
            }
            System.out.println("loaded " + loaded);
        }
    }
}
