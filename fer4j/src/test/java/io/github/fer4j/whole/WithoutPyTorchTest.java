package io.github.fer4j.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.files.CacheDirectory;
import io.github.fer4j.support.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recognition needs OpenCV alone, even where PyTorch is on the class path. */
class WithoutPyTorchTest {

    @Test
    void recognisingNeitherUnpacksNorLoadsPyTorch(@TempDir Path folder) throws IOException, InterruptedException {
        Path cache = folder.resolve("cache");
        Path classes = folder.resolve("classes.txt");
        ChildProcess child = ChildProcess.run(
                folder,
                RecognizeOnce.class,
                List.of("-D" + CacheDirectory.PROPERTY + "=" + cache, "-Xlog:class+load:file=" + classes),
                TestPhotos.GLASSES.toString());
        assertThat(child.exitCode()).as(child.errors()).isZero();
        assertThat(child.output()).contains("Box[x=");
        try (Stream<Path> folders = Files.list(cache)) {
            assertThat(folders.map(path -> path.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("opencv-"));
        }
        assertThat(Files.readAllLines(classes))
                .anyMatch(line -> line.contains("io.github.fer4j.opencv.classify.OpenCvEmotionClassifier"))
                .noneMatch(line -> line.contains("ai.djl."));
    }
}
