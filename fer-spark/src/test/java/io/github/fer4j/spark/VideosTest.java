package io.github.fer4j.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.spark.options.RecognitionOptions;
import io.github.fer4j.spark.options.VideoSampling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Videos, on two threads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Spark needs native files of Hadoop there")
class VideosTest {

    private Path folder;
    private SparkSession session;
    private Path face;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        session = Sessions.builder("local[2]").getOrCreate();
        face = MadeVideos.write(folder.resolve("face.mp4"), 80, 60);
    }

    @AfterAll
    void stop() {
        session.stop();
    }

    @Test
    void eachFaceOfASampledFrameIsARow() {
        List<Row> rows = recognize(sampling(1, 600), face);
        assertThat(rows).extracting(row -> row.<Double>getAs("seconds")).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.<Integer>getAs("width")).isEqualTo(400);
            assertThat(row.<Row>getAs("face").<String>getAs("emotion")).isNotBlank();
            assertThat(row.<String>getAs("error")).isNull();
        });
    }

    @Test
    void partsHaveTheRowsOfTheWhole() {
        List<Row> parts = recognize(sampling(1, 2.5), face);
        assertThat(parts).extracting(row -> row.<Integer>getAs("parts")).containsOnly(3);
        assertThat(parts)
                .filteredOn(row -> !row.isNullAt(row.fieldIndex("face")))
                .extracting(VideosTest::faceAndTime)
                .containsExactlyElementsOf(recognize(sampling(1, 600), face).stream()
                        .map(VideosTest::faceAndTime)
                        .toList());
        assertThat(parts)
                .filteredOn(row -> row.isNullAt(row.fieldIndex("face")))
                .hasSize(1);
    }

    @Test
    void everyFrameIsRecognisedIfThereIsNoTimeBetween() {
        assertThat(recognize(sampling(0, 600), face)).hasSize(60);
    }

    @Test
    void aPartIsATask() {
        Dataset<Row> rows = FerSpark.recognizeVideos(paths(face, face), sampling(1, 2), RecognitionOptions.DEFAULT);
        assertThat(rows.javaRDD().getNumPartitions()).isEqualTo(8);
    }

    @Test
    void aBadVideoIsARowWithAnError() throws Exception {
        Path text = Files.writeString(folder.resolve("text.mp4"), "no video");
        Path cut = Files.write(
                folder.resolve("cut.mp4"), Arrays.copyOf(Files.readAllBytes(face), (int) Files.size(face) / 2));
        Path missing = folder.resolve("missing.mp4");
        List<Row> rows = recognize(VideoSampling.DEFAULT, text, cut, missing);
        assertThat(rows)
                .filteredOn(row -> row.<String>getAs("error") != null)
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.<String>getAs("error")).contains(name(row)));
    }

    private static String name(Row row) {
        return Path.of(row.<String>getAs("path")).getFileName().toString();
    }

    private static List<Object> faceAndTime(Row row) {
        return List.of(row.<Double>getAs("seconds"), row.<Row>getAs("face"));
    }

    private static VideoSampling sampling(double every, double part) {
        return new VideoSampling(Duration.ofMillis((long) (1000 * every)), Duration.ofMillis((long) (1000 * part)));
    }

    private List<Row> recognize(VideoSampling sampling, Path... videos) {
        return FerSpark.recognizeVideos(paths(videos), sampling, RecognitionOptions.DEFAULT)
                .orderBy("path", "seconds")
                .collectAsList();
    }

    private Dataset<Row> paths(Path... videos) {
        List<String> paths = Arrays.stream(videos).map(Path::toString).toList();
        return session.createDataset(paths, Encoders.STRING()).toDF("path");
    }
}
