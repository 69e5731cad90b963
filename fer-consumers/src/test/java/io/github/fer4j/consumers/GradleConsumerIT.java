package io.github.fer4j.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GradleConsumerIT {

    @Test
    void everythingReadsVideosAndUsesPyTorchWithOneMoreLine() throws Exception {
        Optional<Path> gradle = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "gradle"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(gradle.isPresent(), "there is no Gradle on this machine");
        Consumer consumer = Consumer.create("gradle", "Everything").gradle(gradle.orElseThrow());
        assertThat(consumer.run(String.join(File.pathSeparator, consumer.classPath())))
                .contains("Box[");
    }
}
