package io.github.fer4j.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.spark.MadeVideos;
import io.github.fer4j.spark.Sessions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program, on two threads. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Spark needs native files of Hadoop there")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FerSparkJobTest {

    private final Set<String> descriptions = ConcurrentHashMap.newKeySet();

    private SparkSession session;

    @TempDir
    private Path folder;

    @BeforeAll
    void start() {
        session = Sessions.builder("local[2]").getOrCreate();
        session.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart start) {
                descriptions.add(String.valueOf(start.properties().getProperty("spark.job.description")));
            }
        });
    }

    @AfterAll
    void stop() {
        session.stop();
    }

    @Test
    void onlyPicturesAreRecognisedEachOnceAndEmptyOnesAreErrors() throws Exception {
        Path deep = Files.createDirectories(folder.resolve("in/a b/c"));
        Files.copy(Path.of("target", "test-photos", "sinaface.jpg"), deep.resolve("face [1].JPG"));
        Files.createFile(deep.resolve("empty.png"));
        Files.writeString(deep.resolve("notes.txt"), "no picture");
        String in = folder.resolve("in").toString();
        String out = folder.resolve("out").toString();
        assertThat(FerSparkJob.run("pictures", "-o", out, in, in + "/a*")).isZero();
        List<Row> rows = Results.read(session, Path.of(out));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).<String>getAs("error")).contains("empty.png");
        assertThat(rows.get(1).<String>getAs("path")).endsWith("in/a b/c/face [1].JPG");
        assertThat(rows.get(1).getList(3)).hasSize(1);
        assertThat(descriptions).anyMatch(text -> text.equals("fer4j: recognise pictures 1 to 2 of 2"));
    }

    @Test
    void picturesOfAnotherModelAreDoneAgain() throws Exception {
        Path photo = Files.copy(Path.of("target", "test-photos", "sinaface.jpg"), folder.resolve("x.jpg"));
        Path out = folder.resolve("models");
        for (String model : List.of("baseline", "baseline", "ferplus")) {
            assertThat(FerSparkJob.run("pictures", "--model", model, "-o", out.toString(), photo.toString()))
                    .isZero();
        }
        assertThat(Results.read(session, out))
                .extracting(row -> row.<String>getAs("model"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void partsOfVideosAreDoneOnce() {
        Path video = MadeVideos.write(folder.resolve("face.mp4"), 40, 40);
        Path out = folder.resolve("videos");
        for (int i = 0; i < 2; i++) {
            assertThat(FerSparkJob.run(
                            "videos", "--every", "0.5", "--part", "2", "-o", out.toString(), video.toString()))
                    .isZero();
            assertThat(Results.read(session, out))
                    .hasSize(8)
                    .allSatisfy(row -> assertThat(row.<Integer>getAs("parts")).isEqualTo(2));
        }
    }

    @Test
    void aWrongCommandLineOrAMissingInputIsNoSuccess() {
        assertThat(FerSparkJob.run("pictures")).isEqualTo(2);
        String out = folder.resolve("nothing").toString();
        assertThat(FerSparkJob.run("pictures", "-o", out, "/no/such/folder")).isEqualTo(1);
        assertThat(FerSparkJob.run("pictures", "-o", out, "--max-faces", "0", folder.toString()))
                .isEqualTo(1);
    }
}
