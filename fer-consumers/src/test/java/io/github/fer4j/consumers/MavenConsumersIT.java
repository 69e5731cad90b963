package io.github.fer4j.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MavenConsumersIT {

    private static final String FACE = "(?s).*Box\\[.*\\d.*";

    @Test
    void lightRecognisesAPhotoWithoutPyTorchAndFfmpeg() throws Exception {
        Consumer consumer = Consumer.create("light", "First").maven("compile");
        assertThat(consumer.classPath()).noneMatch(jar -> jar.matches(".*(ffmpeg|javacpp|djl|pytorch).*"));
        assertThat(consumer.run()).matches(FACE);
    }

    @Test
    void everythingReadsVideosAndUsesPyTorchWithOneMoreLine() throws Exception {
        assertThat(Consumer.create("everything", "Everything").maven("compile").run())
                .matches(FACE);
    }

    @Test
    void theBillOfMaterialsGivesTheVersions() throws Exception {
        Consumer consumer = Consumer.create("bom", "First").maven("compile");
        assertThat(consumer.classPath())
                .extracting(jar -> Path.of(jar).getFileName().toString())
                .anyMatch(jar -> jar.startsWith("fer-opencv-"))
                .anyMatch(jar -> jar.startsWith("fer-video-"))
                .anyMatch(jar -> jar.matches("ffmpeg-.*-(linux|macosx|windows)-.*\\.jar"));
    }

    @Test
    void oneJarWithoutTransformersRecognisesAPhoto() throws Exception {
        Consumer consumer = Consumer.create("shaded", "First").maven("package");
        assertThat(consumer.run(consumer.file("target/shaded.jar").toString())).matches(FACE);
    }
}
