package io.github.fer4j.spark.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The processes of the executors that a cluster inside this process has started. */
final class Executors {

    private static final double KB_IN_MB = 1024;

    private Executors() {}

    /** This process starts no other Java. */
    static List<ProcessHandle> running() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("java"))
                        .isPresent())
                .toList();
    }

    /** The processor time of all. */
    static Duration cpuTime() {
        return running().stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The resident memory of the largest in megabytes; 0 where the system does not tell. */
    static double largestMegabytes() {
        return running().stream().mapToDouble(Executors::megabytes).max().orElse(0);
    }

    private static double megabytes(ProcessHandle process) {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        try {
            return Files.exists(status)
                    ? Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KB_IN_MB)
                            .sum()
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
