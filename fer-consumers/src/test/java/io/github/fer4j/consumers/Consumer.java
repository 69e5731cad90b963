package io.github.fer4j.consumers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A project of one class, in a folder of its own, with a photo beside it. */
final class Consumer {

    private static final Path HOME = Path.of(System.getProperty("java.home"));

    private final Path folder;
    private final String program;

    private Consumer(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /**
     * A project afresh.
     *
     * @param name of a folder with the build file
     * @param program the class, from the folder above
     */
    static Consumer create(String name, String program) throws IOException {
        Path folder = Build.TARGET.resolve("consumers").resolve(name);
        Path sources = Files.createDirectories(folder.resolve(Path.of("src", "main", "java")));
        Files.createDirectories(folder.resolve("target"));
        try (Stream<Path> files = Files.list(Build.CONSUMERS.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, folder.resolve(file.getFileName()));
            }
        }
        copy(Build.CONSUMERS.resolve(program + ".java"), sources.resolve(program + ".java"));
        copy(Build.PHOTO, folder.resolve("party.jpg"));
        return new Consumer(folder, program);
    }

    /** Builds it with the Maven of this build, from what is published and from a local repository of the tests' own. */
    Consumer maven(String... goals) {
        List<String> arguments = new ArrayList<>(List.of(
                "-B",
                "-ntp",
                "-gs",
                Build.CONSUMERS.resolve("settings.xml").toString(),
                "-Dmaven.repo.local=" + Build.TARGET.resolve("repository")));
        arguments.addAll(sources());
        arguments.addAll(List.of(goals));
        arguments.add("dependency:build-classpath");
        arguments.add("-Dmdep.outputFile=target/classpath");
        Command.of(folder, Build.MAVEN.resolve("mvn"), arguments).output();
        return this;
    }

    /** Builds it with Gradle. */
    Consumer gradle(Path gradle) {
        List<String> arguments = new ArrayList<>(List.of("--no-daemon", "-q", "-g", "target/gradle"));
        arguments.addAll(sources());
        arguments.add("classpath");
        Command.of(folder, gradle, arguments).output();
        return this;
    }

    private static List<String> sources() {
        return List.of(
                "-Dfer4j.version=" + Build.VERSION,
                "-Dfer4j.natives=" + Build.NATIVES,
                "-Dfer4j.staged=" + Build.STAGED.toUri(),
                "-Dfer4j.downloaded=" + Build.DOWNLOADED.toUri());
    }

    /** What it prints, with the class path that Maven or Gradle has chosen. */
    String run() throws IOException {
        return run(folder.resolve(Path.of("target", "classes"))
                + File.pathSeparator
                + String.join(File.pathSeparator, classPath()));
    }

    /** What it prints, with another class path. */
    String run(String path) {
        return Command.java(HOME, folder, "-cp", path, program).output();
    }

    List<String> classPath() throws IOException {
        String path = Files.readString(folder.resolve(Path.of("target", "classpath")));
        return List.of(path.split(File.pathSeparator, -1));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
