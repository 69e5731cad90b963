package io.github.fer4j.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Tries the library for long: damaged files by the thousand, kills, a full disk, threads, opening and closing, a soak. It
 * prints a table, and its exit code is 1 if anything failed.
 *
 * <pre>{@code
 * mvn -B -ntp process-test-classes -pl fer-fuzz -am -Pstress
 * mvn -B -ntp process-test-classes -pl fer-fuzz -am -Pstress -Dstress.size=20000
 * }</pre>
 */
public final class Stress {

    private static final int DEFAULT_SIZE = 2_000;
    private static final String ROW = "%-44s %8s %8s %8s %12s%n";

    private final PrintStream out;
    private int failures;

    private Stress(PrintStream out) {
        this.out = out;
    }

    /** A part of the suite. */
    interface Trial {

        /** Runs the part, and gives how often something was tried. */
        int run() throws IOException, InterruptedException;
    }

    /** Runs all parts. The argument is the number of damaged pictures; other parts scale with it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int size = arguments.length == 0 ? DEFAULT_SIZE : Integer.parseInt(arguments[0]);
        Stress stress = new Stress(System.out);
        stress.runAll(size);
        if (stress.failures > 0) {
            System.exit(1);
        }
    }

    private void runAll(int size) throws IOException, InterruptedException {
        out.printf(ROW, "trial", "tries", "seconds", "failed", "memory");
        run("damaged pictures are read or refused", () -> DamagedFiles.pictures(size));
        run("damaged videos are read or refused", () -> DamagedFiles.videos(Math.max(1, size / 10)));
        run("eight threads get the answers of one", () -> Endurance.threads(Math.max(1, size / 100)));
        run("a recognizer is opened and closed", () -> Endurance.openAndClose(Math.max(2, size / 100)));
        run("one recognizer looks at many frames", () -> Endurance.soak(size));
        run("a killed writer leaves a film that plays", () -> Endurance.kills(Math.max(1, size / 500)));
        run("a full disk is told as such", Endurance::fullDisk);
    }

    private void run(String name, Trial trial) {
        long start = System.nanoTime();
        String tries = "-";
        String failed = "no";
        try {
            tries = String.valueOf(trial.run());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed = "stopped";
        } catch (IOException | RuntimeException | Error e) {
            failures++;
            failed = "YES";
            e.printStackTrace(out);
        }
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        out.printf(ROW, name, tries, seconds, failed, Memory.resident());
    }
}
