package io.github.fer4j.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The program as a user runs it: {@code java -jar fer.jar}, in a process of its own. Immutable. */
final class PackagedProgram {

    static final Path JAR = Path.of("target", "fer.jar").toAbsolutePath();
    static final Path PHOTOS = Path.of("target", "test-photos").toAbsolutePath();

    /** Shared by all runs, as unpacking half a gigabyte takes seconds, and apart from the user's own. */
    static final Path CACHE = Path.of("target", "native-cache").toAbsolutePath();

    private static final long MINUTES_AT_MOST = 10;

    private final List<String> java;

    private PackagedProgram(List<String> java) {
        this.java = List.copyOf(java);
    }

    static PackagedProgram jar() {
        return new PackagedProgram(List.of("-Dfer4j.cache.dir=" + CACHE, "-jar", JAR.toString()));
    }

    /** Another main class, with the jar and the test classes; options of the Java runtime come first. */
    static PackagedProgram main(Class<?> type, String... javaOptions) {
        List<String> java = new ArrayList<>(List.of(javaOptions));
        java.addAll(List.of(
                "-cp",
                JAR + File.pathSeparator + Path.of("target", "test-classes").toAbsolutePath()));
        java.add(type.getName());
        return new PackagedProgram(java);
    }

    /** Runs to the end. */
    Outcome run(Path folder, String... args) {
        try {
            Process process = start(folder, args);
            CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
            String err = text(process.getErrorStream());
            if (!process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + MINUTES_AT_MOST + " minutes: " + List.of(args));
            }
            return new Outcome(process.exitValue(), out.join(), err);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Starts it and leaves it running. */
    Process start(Path folder, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1g");
        command.addAll(java);
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("FER4J_CACHE_DIR");
        // With one thread the engine gives the same numbers bit for bit.
        builder.environment().put("OMP_NUM_THREADS", "1");
        // Tests open no windows.
        builder.environment().remove("DISPLAY");
        // Whoever asks the network in spite of all gets no answer.
        for (String variable : List.of("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY")) {
            builder.environment().put(variable, "http://127.0.0.1:1");
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path photo(String name) {
        Path photo = PHOTOS.resolve(name);
        if (!Files.exists(photo)) {
            throw new AssertionError("the build has not unpacked " + photo);
        }
        return photo;
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
