package io.github.fer4j.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Another Java process, mostly with this one's class path, for what a process can do only once or only natively.
 *
 * @param exitCode 0 if it ended well
 * @param output what it printed
 * @param errors what it, or a native library, wrote to the error stream
 */
public record ChildProcess(int exitCode, String output, String errors) {

    /** Runs a class to its end. */
    public static ChildProcess run(Path folder, Class<?> main, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        return run(folder, System.getProperty("java.class.path"), main, options, arguments);
    }

    /** Runs a class to its end with another class path. */
    public static ChildProcess run(
            Path folder, String classPath, Class<?> main, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        int exitCode = process.waitFor();
        return new ChildProcess(exitCode, Files.readString(output), Files.readString(errors));
    }
}
