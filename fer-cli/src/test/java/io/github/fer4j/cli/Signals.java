package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a system sends to a program to end it. */
final class Signals {

    /** The bit of signal 2. */
    private static final long INTERRUPT = 2;

    private Signals() {}

    /** Ctrl-C sends INT. */
    static void send(String signal, Process process) throws IOException, InterruptedException {
        ProcessBuilder kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()));
        assertThat(kill.start().waitFor()).isZero();
    }

    /** What a shell starts in its background inherits that Ctrl-C is ignored, and hands it on. */
    static boolean isInterruptIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        long ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .findFirst()
                .orElse(0);
        return (ignored & INTERRUPT) != 0;
    }
}
