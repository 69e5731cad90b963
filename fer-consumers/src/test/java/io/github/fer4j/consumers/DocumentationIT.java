package io.github.fer4j.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation tells users to write is what the artifacts are. */
class DocumentationIT {

    /** In the forms of Maven, of Gradle and of sbt. */
    private static final List<Pattern> VERSIONS = List.of(
            Pattern.compile("<artifactId>fer[4-][^<]*</artifactId>\\s*<version>([^<]+)</version>"),
            Pattern.compile("io\\.github\\.fer4j:[a-z0-9_-]+:([\\w.-]+)"),
            Pattern.compile("\"io\\.github\\.fer4j\" % \"[^\"]+\" % \"([^\"]+)\""));

    private static final String NATIVES_PAGE = "native-libraries.md";

    @Test
    void everyVersionOfTheLibraryIsTheCurrentOne() throws IOException {
        String text = pages();
        assertThat(VERSIONS)
                .allSatisfy(pattern -> assertThat(pattern.matcher(text).results())
                        .isNotEmpty()
                        .extracting(version -> version.group(1))
                        .containsOnly(Build.VERSION));
    }

    @Test
    void thePageOnNativeLibrariesListsEveryModule() throws IOException {
        String page = Files.readString(Build.ROOT.resolve("docs").resolve(NATIVES_PAGE));
        assertThat(Staged.all().stream().filter(Staged::isJar))
                .allSatisfy(artifact -> assertThat(page)
                        .contains("| `" + artifact.name() + "` | `" + JarFiles.moduleName(artifact.file(".jar"))
                                + "` |"));
    }

    @Test
    void thePageOnNativeLibrariesHasTheLinesForTheModulePath() throws IOException {
        String page = Files.readString(Build.ROOT.resolve("docs").resolve(NATIVES_PAGE));
        assertThat(page).contains("`" + ModulePathIT.NATIVE_ACCESS + "`");
        assertThat(Files.readAllLines(Build.CONSUMERS.resolve(Path.of("module", "module-info.java"))))
                .filteredOn(line -> line.contains("requires"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(page).contains("\n" + line + "\n"));
    }

    private static String pages() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path folder : List.of(Build.ROOT, Build.ROOT.resolve("docs"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path page : files.filter(file -> file.toString().endsWith(".md"))
                        .filter(file -> !file.endsWith("CHANGELOG.md"))
                        .toList()) {
                    text.append(Files.readString(page));
                }
            }
        }
        return text.toString();
    }
}
