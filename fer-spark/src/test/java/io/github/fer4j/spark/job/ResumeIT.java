package io.github.fer4j.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.spark.MadePictures;
import io.github.fer4j.spark.Sessions;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole program is killed, and started again. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Spark needs native files of Hadoop there")
class ResumeIT {

    private static final int PICTURES = 120;
    private static final long PAUSE_NANOS = 10_000_000;

    @Test
    void aRunThatIsStartedAgainDoesTheRestAlone(@TempDir Path folder) throws Exception {
        Path archive = MadePictures.folder(folder.resolve("archive"), PICTURES);
        Path output = folder.resolve("output");
        Process job = start(archive, output, folder.resolve("log.txt"));
        while (job.isAlive() && results(output).isEmpty()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        job.destroyForcibly().waitFor();
        try (SparkSession session = Sessions.builder("local[2]").getOrCreate()) {
            List<Path> before = results(output);
            int done = Results.read(session, output).size();
            assertThat(done).isBetween(1, PICTURES - 1);
            run(archive, output);
            assertThat(results(output)).containsAll(before);
            assertThat(Results.read(session, output)).hasSize(PICTURES);
            Path unbroken = folder.resolve("unbroken");
            run(archive, unbroken);
            assertThat(Results.read(session, output)).isEqualTo(Results.read(session, unbroken));
            List<Path> all = results(output);
            run(archive, output);
            assertThat(results(output)).isEqualTo(all);
        }
    }

    private static void run(Path archive, Path output) {
        assertThat(FerSparkJob.run(arguments(archive, output))).isZero();
    }

    private static String[] arguments(Path archive, Path output) {
        return new String[] {"pictures", "--batch", "20", "--task", "5", "-o", output.toString(), archive.toString()};
    }

    private static Process start(Path archive, Path output, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Dspark.master=local[2]",
                "-Dspark.ui.enabled=false",
                "-Dspark.driver.host=127.0.0.1",
                "-cp",
                System.getProperty("java.class.path"),
                FerSparkJob.class.getName()));
        command.addAll(List.of(arguments(archive, output)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(log.toString()))
                .start();
    }

    /** The files that are committed. */
    private static List<Path> results(Path output) throws IOException {
        if (Files.notExists(output)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(output)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }
}
