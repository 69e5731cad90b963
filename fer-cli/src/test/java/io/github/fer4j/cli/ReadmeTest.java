package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What README.md shows is what is compiled, and its commands are what the build runs. {@link ReadmeIT} runs it. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyJavaBlockStandsInACompiledSource() throws IOException {
        String compiled = plain(Files.readString(
                Path.of("src", "test", "java", "io", "github", "fer4j", "cli", "ReadmeExamples.java")));
        List<String> blocks = JAVA_BLOCK
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(blocks)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(block -> assertThat(compiled).contains(plain(block)));
    }

    @Test
    void continuousIntegrationRunsTheTestCommandOfTheReadme() throws IOException {
        String command = "mvn -B -ntp verify";
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains(command);
        assertThat(Files.readString(ROOT.resolve(".ci").resolve("run"))).contains(command);
    }

    /** Indentation does not matter. */
    private static String plain(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
