package io.github.fer4j.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program in a process of its own. Immutable. */
final class Command {

    private static final long MINUTES_AT_MOST = 5;
    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final Path folder;
    private final List<String> words;

    private Command(Path folder, List<String> words) {
        this.folder = folder;
        this.words = List.copyOf(words);
    }

    /** A program of that path; on Windows, a script of that name. */
    static Command of(Path folder, Path program, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(program + (WINDOWS && !program.endsWith("java") ? ".cmd" : ""));
        words.addAll(arguments);
        return new Command(folder, words);
    }

    /** The Java runtime of a folder. It shares the unpacked libraries with the other tests of this module. */
    static Command java(Path home, Path folder, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add("-Dfer4j.cache.dir=" + Build.TARGET.resolve("native-cache"));
        words.addAll(List.of(arguments));
        return of(folder, home.resolve(Path.of("bin", "java")), words);
    }

    /** Runs to the end, which must be a good one; standard output and errors together. */
    String output() {
        try {
            Path log = Files.createTempFile(Build.TARGET, "command", ".log");
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES);
            process.destroyForcibly();
            String output = Files.readString(log);
            assertThat(ended && process.exitValue() == 0)
                    .as(words + " ends well:\n" + output)
                    .isTrue();
            return output;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
