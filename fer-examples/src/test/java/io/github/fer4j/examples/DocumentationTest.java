package io.github.fer4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.limit.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README.md and docs show is code that the tests run, and their links lead somewhere. */
class DocumentationTest {

    private static final int LONGEST_README = 150;
    private static final int LONGEST_PROGRAM = 60;
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("(?:]\\(|src=\")([^)\"\\s]+)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

    private static final Path PROGRAMS = Project.MODULE.resolve("src/main/java/io/github/fer4j/examples");
    private static final Path SPRING =
            Project.ROOT.resolve("fer-examples-spring/src/main/java/io/github/fer4j/examples/spring");
    private static final Path SPARK =
            Project.ROOT.resolve("fer-spark/src/test/java/io/github/fer4j/spark/DocumentedSparkTest.java");
    private static final Path TESTS = Project.MODULE.resolve("src/test/java/io/github/fer4j/examples");

    @ParameterizedTest
    @MethodSource("pages")
    void everyJavaBlockStandsInAProgramOrATest(Path page) {
        List<String> sources = Stream.concat(
                        Stream.concat(programs(), list(SPRING).stream()),
                        Stream.of(TESTS.resolve("DocumentedCodeTest.java"), TESTS.resolve("First.java"), SPARK))
                .map(file -> plain(Project.text(file)))
                .toList();
        assertThat(JAVA_BLOCK.matcher(Project.text(page)).results().map(block -> plain(block.group(1))))
                .allSatisfy(block -> assertThat(sources.stream().anyMatch(source -> source.contains(block)))
                        .as("stands in a program or in DocumentedCodeTest:\n" + block)
                        .isTrue());
    }

    @Test
    void everyProgramIsShortAndRunByATest() {
        String tests = Project.text(TESTS.resolve("ExamplesTest.java"));
        assertThat(programs()).hasSize(10).allSatisfy(program -> {
            String name = PROGRAMS.relativize(program).toString().replace(".java", "");
            assertThat(Project.text(program).lines()).hasSizeLessThanOrEqualTo(LONGEST_PROGRAM);
            assertThat(tests).containsPattern("\\b" + name + "(::|\\.)main\\b");
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) {
        List<String> links = LINK.matcher(Project.text(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("https:"))
                .toList();
        assertThat(links).allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            Path target =
                    parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
            assertThat(target).exists();
            if (parts.length == 2) {
                assertThat(anchors(target)).contains(parts[1]);
            }
        });
    }

    @Test
    void thePageOnLimitsListsEachLimit() {
        String page = Project.text(Project.ROOT.resolve("docs").resolve("limits.md"));
        assertThat(Limits.Builder.class.getDeclaredMethods())
                .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
                .extracting(Method::getName)
                .filteredOn(name -> !name.equals("build"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
    }

    @Test
    void theReadmeIsOnePage() {
        assertThat(Project.text(Project.ROOT.resolve("README.md")).lines()).hasSizeLessThanOrEqualTo(LONGEST_README);
    }

    @Test
    void continuousIntegrationRunsTheTestCommandOfTheReadme() {
        String command = "mvn -B -ntp verify";
        assertThat(Project.text(Project.ROOT.resolve("README.md"))).contains(command);
        assertThat(Project.text(Project.ROOT.resolve(".ci").resolve("run"))).contains(command);
    }

    static Stream<Path> pages() {
        return Stream.concat(markdown(Project.ROOT), markdown(Project.ROOT.resolve("docs")));
    }

    private static Stream<Path> programs() {
        return list(PROGRAMS).stream().filter(file -> !file.endsWith("package-info.java"));
    }

    private static Stream<Path> markdown(Path folder) {
        return list(folder).stream().filter(file -> file.toString().endsWith(".md"));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Path page) {
        return HEADING.matcher(Project.text(page))
                .results()
                .map((MatchResult heading) -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** Indentation and line breaks do not matter. */
    private static String plain(String code) {
        return code.replaceAll("\\s+", "");
    }
}
