package io.github.fer4j.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModulePathIT {

    /** As docs/native-libraries.md has it. */
    static final String NATIVE_ACCESS = "--enable-native-access=io.github.fer4j.opencv,opencv";

    private static final int FIRST_WITH_WARNINGS = 24;

    private Consumer light;
    private Path classes;

    @BeforeAll
    void compile() throws Exception {
        light = Consumer.create("light", "First").maven("compile");
        classes = Files.createDirectories(light.file("target/module"));
        Path sources = Build.CONSUMERS.resolve("module");
        int result = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--release",
                        "17",
                        "-p",
                        modulePath(),
                        "-d",
                        classes.toString(),
                        sources.resolve("module-info.java").toString(),
                        sources.resolve(Path.of("party", "First.java")).toString());
        assertThat(result).isZero();
    }

    /** The providers are found there, and the native library is loaded without a warning. */
    @ParameterizedTest
    @MethodSource("runtimes")
    void lightRecognisesAPhotoOnTheModulePath(Map.Entry<Integer, Path> runtime) throws Exception {
        String path = classes + File.pathSeparator + modulePath();
        Path home = runtime.getValue();
        Path folder = light.file("");
        String output = runtime.getKey() < FIRST_WITH_WARNINGS
                ? Command.java(home, folder, "-p", path, "-m", "org.example.party/party.First")
                        .output()
                : Command.java(home, folder, NATIVE_ACCESS, "-p", path, "-m", "org.example.party/party.First")
                        .output();
        assertThat(output).contains("Box[").doesNotContain("WARNING");
    }

    static Stream<Map.Entry<Integer, Path>> runtimes() throws IOException {
        return JavaHomes.find().entrySet().stream();
    }

    private String modulePath() throws IOException {
        return String.join(File.pathSeparator, light.classPath());
    }
}
