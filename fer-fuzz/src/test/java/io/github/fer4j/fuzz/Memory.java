package io.github.fer4j.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of this process as the operating system counts it. */
final class Memory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private Memory() {}

    /** The resident memory in MiB, or 0 where it cannot be read. */
    static long residentMebibytes() {
        try {
            return Files.exists(STATUS)
                    ? Files.readAllLines(STATUS).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                            .sum()
                    : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    static String resident() {
        return residentMebibytes() + " MiB";
    }
}
