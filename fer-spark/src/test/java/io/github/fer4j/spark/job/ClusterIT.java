package io.github.fer4j.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.fer4j.spark.MadePictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The job on a cluster of two executors. With many pictures it also compares the pace with that of a plain loop:
 *
 * <pre>{@code
 * mvn -B -ntp verify -pl fer-spark -am -Dfer4j.spark.pictures=10000 -Dtest=none -Dit.test=ClusterIT \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 3, unit = TimeUnit.HOURS)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Spark needs native files of Hadoop there")
class ClusterIT {

    private static final Logger LOGGER = LoggerFactory.getLogger(ClusterIT.class);

    private static final int PICTURES = Integer.getInteger("fer4j.spark.pictures");

    /** From so many on, start-up no longer counts, and figures mean something. */
    private static final int MANY = 5000;

    private static final int SLOTS = 2;

    /** The pictures that the plain loop does before, and after. */
    private static final int PLAIN = Math.min(PICTURES / 2, 1000);

    private SparkSession session;
    private Path outputs;
    private List<Path> files;
    private Path archive;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        outputs = folder;
        archive = MadePictures.folder(Path.of("target", "made-pictures-" + PICTURES), PICTURES);
        files = filesOf(archive);
        session = LocalCluster.start();
    }

    @AfterAll
    void stop() {
        session.stop();
    }

    @Test
    void theJobGivesWhatAPlainLoopGivesAndAsFast() throws Exception {
        assertThat(files).hasSize(PICTURES);
        Path output = outputs.resolve("whole");
        Map<String, String> expected = new TreeMap<>();
        MemoryWatch memory = new MemoryWatch();
        Duration plain;
        Duration spark;
        Duration sparkCpu;
        try (PlainLoop loop = new PlainLoop(SLOTS)) {
            // A part of it before and a part after, so that a machine that gets busier harms both alike.
            plain = time(() -> expected.putAll(Results.faces(loop.run(files.subList(0, PLAIN)))));
            Duration before = Executors.cpuTime();
            try (memory) {
                spark = time(() -> assertThat(FerSparkJob.run(
                                "pictures", "--task", "100", "--output", output.toString(), archive.toString()))
                        .isZero());
            }
            sparkCpu = Executors.cpuTime().minus(before);
            plain = plain.plus(time(
                    () -> expected.putAll(Results.faces(loop.run(files.subList(PICTURES - PLAIN, PICTURES))))));
        }
        List<Row> rows = Results.read(session, output);
        assertThat(rows).hasSize(PICTURES);
        assertThat(rows).filteredOn(row -> row.<String>getAs("error") != null).hasSize(MadePictures.DAMAGED);
        assertThat(Results.faces(rows)).containsAllEntriesOf(expected);
        double pace = picturesASecond(PICTURES, spark) / picturesASecond(2 * PLAIN, plain);
        LOGGER.info(
                "plain loop {} pictures a second, Spark {} with {} s of processor, which is {} of the plain pace; memory {}",
                picturesASecond(2 * PLAIN, plain),
                picturesASecond(PICTURES, spark),
                sparkCpu.toSeconds(),
                pace,
                memory);
        if (PICTURES >= MANY) {
            assertThat(pace).isGreaterThan(0.9);
            assertThat(memory.growth()).isLessThan(1.1);
        }
    }

    /** The executor is ended while it works: its tasks are done again by another. */
    @Test
    void aKilledExecutorLeavesNothingOutAndNothingTwice() throws Exception {
        assumeThat(PICTURES).as("the other test takes long enough").isLessThan(MANY);
        Path output = outputs.resolve("killed");
        CountDownLatch removed = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(3);
        SparkListener listener = new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                if (end.taskInfo().successful()
                        && end.taskMetrics().outputMetrics().recordsWritten() > 0) {
                    begun.countDown();
                }
            }

            @Override
            public void onExecutorRemoved(SparkListenerExecutorRemoved end) {
                removed.countDown();
            }
        };
        session.sparkContext().addSparkListener(listener);
        CompletableFuture<Boolean> killed = CompletableFuture.supplyAsync(() -> {
            awaitAtMostMinutes(begun);
            return Executors.running().get(0).destroyForcibly();
        });
        assertThat(FerSparkJob.run("pictures", "--task", "10", "--output", output.toString(), archive.toString()))
                .isZero();
        assertThat(killed.get()).isTrue();
        awaitAtMostMinutes(removed);
        session.sparkContext().removeSparkListener(listener);
        Path unbroken = outputs.resolve("unbroken");
        assertThat(FerSparkJob.run("pictures", "--output", unbroken.toString(), archive.toString()))
                .isZero();
        assertThat(Results.read(session, output)).hasSize(PICTURES).isEqualTo(Results.read(session, unbroken));
    }

    private static void awaitAtMostMinutes(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static double picturesASecond(int pictures, Duration time) {
        return pictures * 1e3 / time.toMillis();
    }

    private static Duration time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static List<Path> filesOf(Path archive) throws IOException {
        try (Stream<Path> tree = Files.walk(archive)) {
            return new ArrayList<>(tree.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private interface Work {
        void run() throws Exception;
    }
}
