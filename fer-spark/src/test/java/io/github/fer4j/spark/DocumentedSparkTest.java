package io.github.fer4j.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.spark.options.RecognitionOptions;
import io.github.fer4j.spark.options.VideoSampling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/guide-spark.md, word for word, in a folder that holds {@code archive/pictures}. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Spark needs native files of Hadoop there")
class DocumentedSparkTest {

    @Test
    void runs(@TempDir Path folder) throws Exception {
        Path photo = Files.createDirectories(folder.resolve("archive/pictures")).resolve("a.jpg");
        Files.copy(Path.of("target", "test-photos", "sinaface.jpg"), photo);
        Path film = MadeVideos.write(folder.resolve("film.mp4"), 20, 20);
        try (SparkSession session = Sessions.builder("local[2]").getOrCreate()) {
            FileSystem.get(session.sparkContext().hadoopConfiguration())
                    .setWorkingDirectory(new org.apache.hadoop.fs.Path(folder.toUri()));
            Dataset<Row> videos = session.createDataset(java.util.List.of(film.toString()), Encoders.STRING())
                    .toDF("path");
            Dataset<Row> pictures = session.read().format("binaryFile").load("archive/pictures");
            FerSpark.recognize(pictures).write().parquet("archive/emotions");
            RecognitionOptions options =
                    RecognitionOptions.DEFAULT.withModel("ferplus").withMinimumFaceSize(48);
            Dataset<Row> faces = FerSpark.recognize(pictures.select("path"), options)
                    .select(col("path"), explode(col("faces")).as("face"))
                    .where("face.confidence > 0.8");
            VideoSampling sampling = new VideoSampling(Duration.ofSeconds(1), Duration.ofMinutes(10));
            FerSpark.recognizeVideos(videos, sampling, options).write().parquet("archive/faces");
            FerSpark.register(session);
            assertThat(session.sql("SELECT face.emotion, count(*) FROM binaryFile.`archive/pictures`"
                                    + " LATERAL VIEW explode(fer_emotions(content)) AS face GROUP BY face.emotion")
                            .collectAsList())
                    .hasSize(1);
            assertThat(session.read().parquet("archive/emotions").count()).isEqualTo(1);
            assertThat(session.read().parquet("archive/faces").count()).isEqualTo(2);
            assertThat(faces.count()).isLessThanOrEqualTo(1);
        }
    }
}
