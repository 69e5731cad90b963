package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program understands every command line that README.md and docs show. */
class DocumentedCommandsTest {

    private static final Path ROOT = Path.of("..");

    /** A line of code, which is indented by four, and those that go on after a backslash. */
    private static final Pattern COMMAND =
            Pattern.compile("^ {4}(?:fer|java -jar fer-cli/target/fer\\.jar) ((?:.*\\\\\n)*.*)$", Pattern.MULTILINE);

    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");

    @ParameterizedTest
    @MethodSource("commands")
    void theProgramUnderstands(String command) {
        String[] args = arguments(command);
        assertThatCode(() -> Fer.commandLine().parseArgs(args)).doesNotThrowAnyException();
    }

    static List<String> commands() {
        List<String> commands = Stream.concat(pages(ROOT), pages(ROOT.resolve("docs")))
                .flatMap(page -> COMMAND.matcher(text(page)).results())
                .map(match -> match.group(1).replace("\\\n", " ").strip())
                .distinct()
                .toList();
        assertThat(commands).hasSizeGreaterThan(20);
        return commands;
    }

    /** OPTIONS stands for any. */
    private static String[] arguments(String command) {
        return ARGUMENT.matcher(command)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .filter(argument -> !argument.equals("OPTIONS"))
                .toArray(String[]::new);
    }

    private static Stream<Path> pages(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
