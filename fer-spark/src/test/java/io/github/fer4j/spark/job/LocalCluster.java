package io.github.fer4j.spark.job;

import io.github.fer4j.spark.Sessions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * A cluster of two executors, each a process with one task slot and 1024 MB. As on a real cluster, Spark's jars are on the
 * executors' class path, and those of fer4j come with the application.
 */
final class LocalCluster {

    private static final String MASTER = "local-cluster[2,1,1024]";
    private static final int EXECUTORS = 2;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Of these, Spark has its own. */
    private static final List<String> SHARED = List.of("slf4j-api", "jackson-core");

    private LocalCluster() {}

    static SparkSession start() {
        return start("");
    }

    /** Puts a jar before those of Spark. */
    static SparkSession start(String first) {
        prepareHome();
        List<Path> ours = jarsOfTheApplication();
        SparkSession session = Sessions.builder(MASTER)
                .config("spark.jars", joined(ours.stream(), ","))
                .config("spark.executor.extraClassPath", first + joined(jarsOfSpark(ours), File.pathSeparator))
                .config("spark.executor.extraJavaOptions", "-Dlog4j2.configurationFile=" + log4j())
                .getOrCreate();
        awaitExecutors(session);
        return session;
    }

    /** Without any, Spark would wait for ever. */
    private static void awaitExecutors(SparkSession session) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        // The driver counts as well.
        while (session.sparkContext().statusTracker().getExecutorInfos().length <= EXECUTORS) {
            if (System.nanoTime() > end) {
                session.stop();
                throw new AssertionError("no executors: their logs are in target/spark-home/work");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Spark looks for a folder of its jars; here they are on the class path instead. */
    private static void prepareHome() {
        try {
            Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> jarsOfTheApplication() {
        try (Stream<Path> jars = Files.list(Path.of("target", "jars"))) {
            Stream<Path> own = Stream.of(Path.of(System.getProperty("fer4j.spark.jar")));
            return Stream.concat(own, jars.map(Path::toAbsolutePath).sorted()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> jarsOfSpark(List<Path> ours) {
        List<String> names = ours.stream()
                .map(LocalCluster::name)
                .filter(name -> SHARED.stream().noneMatch(name::startsWith))
                .toList();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") && entry.contains("repository"))
                .map(Path::of)
                .filter(jar -> !names.contains(name(jar)) && !name(jar).startsWith("protobuf-java"));
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }

    private static Path log4j() {
        return Path.of("target", "test-classes", "log4j2.properties").toAbsolutePath();
    }

    private static String joined(Stream<Path> jars, String separator) {
        return jars.map(Path::toString).collect(Collectors.joining(separator));
    }
}
