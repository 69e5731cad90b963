package io.github.fer4j.consumers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Java runtimes of this machine: the one at hand, its neighbours, and those that variables JAVA_HOME* name. */
final class JavaHomes {

    private static final int OLDEST = 17;

    private JavaHomes() {}

    /** One for each feature release, from 17 on. */
    static Map<Integer, Path> find() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        Map<Integer, Path> homes = new TreeMap<>();
        homes.put(Runtime.version().feature(), own);
        try (Stream<Path> neighbours = Files.list(own.resolveSibling(""))) {
            Stream<Path> named = System.getenv().entrySet().stream()
                    .filter(variable -> variable.getKey().startsWith("JAVA_HOME"))
                    .map(variable -> Path.of(variable.getValue()));
            Stream.concat(named, neighbours).forEach(home -> add(homes, home));
        }
        homes.keySet().removeIf(feature -> feature < OLDEST);
        return homes;
    }

    /** By the file that each Java runtime has since version 9. */
    private static void add(Map<Integer, Path> homes, Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return;
        }
        try (Stream<String> lines = Files.lines(release)) {
            lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", ""))
                    .forEach(version ->
                            homes.putIfAbsent(Runtime.Version.parse(version).feature(), home));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
