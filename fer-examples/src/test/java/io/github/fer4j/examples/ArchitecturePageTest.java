package io.github.fer4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of packages in docs/architecture.md is what the sources do. */
class ArchitecturePageTest {

    private static final String ROOT = "(root)";
    private static final String FOLDER = "src/main/java/io/github/fer4j";
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| fer[^|]+\\|[^|]+\\|([^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?io\\.github\\.fer4j((?:\\.[a-z]\\w*)*)\\.[A-Z]", Pattern.MULTILINE);
    private static final Set<String> EVERYBODYS = Set.of("error", "limit", "files");
    private static final Set<String> PROGRAMS = Set.of("cli", "examples", "benchmarks", "fuzz");

    private final Map<String, Set<String>> allowed = table();

    @Test
    void everyPackageHasARow() {
        assertThat(imports().keySet()).containsExactlyInAnyOrderElementsOf(allowed.keySet());
    }

    @Test
    void aPackageImportsOnlyWhatItsRowNames() {
        assertThat(imports()).allSatisfy((name, imported) -> {
            imported.removeAll(EVERYBODYS);
            assertThat(allowed.getOrDefault(name, Set.of())).as(name).containsAll(imported);
        });
    }

    @Test
    void aRowNamesOnlyRowsAboveIt() {
        List<String> above = new ArrayList<>();
        allowed.forEach((name, imported) -> {
            assertThat(above).as(name).containsAll(imported);
            above.add(name);
        });
    }

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Project.text(Project.ROOT.resolve("docs").resolve("architecture.md")));
        while (row.find()) {
            rows.put(
                    row.group(1),
                    NAME.matcher(row.group(2))
                            .results()
                            .map(name -> name.group(1))
                            .collect(Collectors.toSet()));
        }
        return rows;
    }

    /** The packages of the library that each of its packages imports, by their names below io.github.fer4j. */
    private static Map<String, Set<String>> imports() {
        Map<String, Set<String>> imports = new LinkedHashMap<>();
        for (Path source : sources()) {
            String name = packageOf(source);
            if (!PROGRAMS.contains(name.split("\\.", 2)[0])) {
                Set<String> imported = imports.computeIfAbsent(name, ignored -> new TreeSet<>());
                IMPORT.matcher(Project.text(source))
                        .results()
                        .map(match -> named(match.group(1)))
                        .filter(other -> !other.equals(name))
                        .forEach(imported::add);
            }
        }
        return imports;
    }

    private static String packageOf(Path source) {
        String path = source.toString().replace('\\', '/');
        String below = path.substring(path.indexOf(FOLDER) + FOLDER.length(), path.lastIndexOf('/'));
        return named(below.replace('/', '.'));
    }

    private static String named(String below) {
        return below.isEmpty() ? ROOT : below.substring(1);
    }

    private static List<Path> sources() {
        try (Stream<Path> modules = Files.list(Project.ROOT)) {
            List<Path> files = new ArrayList<>();
            for (Path folder : modules.map(module -> module.resolve(FOLDER))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> tree = Files.walk(folder)) {
                    tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
