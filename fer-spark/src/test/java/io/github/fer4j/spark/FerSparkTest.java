package io.github.fer4j.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.onnx.OnnxExport;
import io.github.fer4j.model.weights.Precision;
import io.github.fer4j.spark.options.Engine;
import io.github.fer4j.spark.options.RecognitionOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.Core;

/** Pictures, on two threads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Spark needs native files of Hadoop there")
class FerSparkTest {

    private static final Path PHOTO = Path.of("target", "test-photos", "sinaface.jpg");

    private Path folder;
    private SparkSession session;
    private Path photo;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        session = Sessions.builder("local[2]").getOrCreate();
        photo = Files.copy(PHOTO, folder.resolve("a face, 100%.jpg"));
        Files.writeString(folder.resolve("bad.jpg"), "no picture");
    }

    @AfterAll
    void stop() {
        session.stop();
    }

    @Test
    void aRowHasWhatTheRecognizerGives() {
        Row row = only(FerSpark.recognize(pictures(photo)));
        assertThat(row.<String>getAs("path")).endsWith("a face, 100%.jpg");
        assertThat(row.<Integer>getAs("width")).isEqualTo(320);
        assertThat(row.<Integer>getAs("height")).isEqualTo(213);
        assertThat(row.<String>getAs("error")).isNull();
        FaceEmotion face = face();
        List<Row> faces = row.getList(row.fieldIndex("faces"));
        assertThat(faces).hasSize(1);
        Row found = faces.get(0);
        Row box = found.getAs("box");
        assertThat(box.<Integer>getAs("x")).isEqualTo(face.box().x());
        assertThat(box.<Integer>getAs("height")).isEqualTo(face.box().height());
        Row left = found.<Row>getAs("eyes").getAs("left");
        assertThat(left.<Double>getAs("x"))
                .isEqualTo(face.eyes().orElseThrow().left().x());
        assertThat(found.<String>getAs("emotion")).isEqualTo(face.emotion().label());
        assertThat(found.<Float>getAs("confidence")).isEqualTo(face.confidence());
        Map<String, Float> scores = found.getJavaMap(found.fieldIndex("scores"));
        assertThat(scores).hasSize(7).containsEntry(face.emotion().label(), face.confidence());
        assertThat(found.<Double>getAs("quality"))
                .isEqualTo(face.quality().orElseThrow().score());
    }

    @Test
    void aBadPictureIsARowWithAnErrorThatNamesIt() {
        List<Row> rows = FerSpark.recognize(pictures(folder)).orderBy("path").collectAsList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).<String>getAs("error")).isNull();
        assertThat(rows.get(1).<String>getAs("error")).contains("bad.jpg");
        assertThat(rows.get(1).isNullAt(rows.get(1).fieldIndex("faces"))).isTrue();
    }

    @Test
    void aRowWithoutContentIsAnError() {
        Dataset<Row> empty = session.sql("SELECT 'x.jpg' AS path, CAST(NULL AS BINARY) AS content");
        assertThat(only(FerSpark.recognize(empty)).<String>getAs("error")).contains("x.jpg", "null");
    }

    @Test
    void tasksReadFilesThemselvesAndAMissingOneIsAnError() {
        Dataset<Row> paths = session.createDataset(List.of(photo.toString(), "/no/such.jpg"), Encoders.STRING())
                .toDF("path");
        List<Row> rows = FerSpark.recognize(paths).collectAsList();
        assertThat(rows.get(0).getList(3)).hasSize(1);
        assertThat(rows.get(1).<String>getAs("error")).contains("/no/such.jpg", "does not exist");
    }

    @Test
    void resultsSurviveParquet() {
        Dataset<Row> rows = FerSpark.recognize(pictures(folder));
        String output = folder.resolve("results.parquet").toString();
        rows.write().parquet(output);
        assertThat(session.read().parquet(output).orderBy("path").collectAsList())
                .isEqualTo(rows.orderBy("path").collectAsList());
    }

    @Test
    void sqlHasAFunction() {
        FerSpark.register(session);
        pictures(folder).createOrReplaceTempView("pictures");
        List<Row> faces = session.sql("SELECT path, face.emotion, face.scores['happiness'] AS happiness"
                        + " FROM pictures LATERAL VIEW explode(fer_emotions(content)) AS face")
                .collectAsList();
        assertThat(faces).hasSize(1);
        assertThat(faces.get(0).<String>getAs("emotion"))
                .isEqualTo(face().emotion().label());
        assertThat(only(session.sql("SELECT fer_emotions(NULL), fer_emotions(X'00')")))
                .isEqualTo(RowFactory.create(null, null));
    }

    @Test
    void optionsCount() {
        RecognitionOptions options =
                RecognitionOptions.DEFAULT.withModel("ferplus").withUncertainBelow(1);
        Row row = only(FerSpark.recognize(pictures(photo), options));
        Row face = row.<Row>getList(row.fieldIndex("faces")).get(0);
        assertThat(face.<String>getAs("emotion")).isEqualTo("uncertain");
        assertThat(face.getJavaMap(face.fieldIndex("scores"))).containsKey("contempt");
        Row none = only(FerSpark.recognize(pictures(photo), options.withMinimumFaceSize(1000)));
        assertThat(none.getList(none.fieldIndex("faces"))).isEmpty();
    }

    @Test
    void aModelFileIsTheModelOfItsBytes() throws Exception {
        Path file = folder.resolve("mine.fer");
        EmotionModelFile.write(BundledModels.baseline(), Precision.FLOAT32, file);
        RecognitionOptions mine = RecognitionOptions.DEFAULT.withModel(file.toString());
        Row row = only(FerSpark.recognize(pictures(photo), mine));
        byte[] onnx = OnnxExport.toBytes(BundledModels.baseline());
        assertThat(row.<String>getAs("model"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(onnx)))
                .isEqualTo(FerSpark.modelHash(session, RecognitionOptions.DEFAULT.withModel("baseline")))
                .isNotEqualTo(FerSpark.modelHash(session, RecognitionOptions.DEFAULT));
    }

    @Test
    void aModelThatCannotBeReadFailsAtTheCall() {
        Dataset<Row> pictures = pictures(photo);
        assertThatThrownBy(() -> FerSpark.recognize(pictures, RecognitionOptions.DEFAULT.withModel("/no/such.fer")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("/no/such.fer")
                .hasMessageContaining("general");
    }

    @Test
    void aMissingColumnIsNamed() {
        Dataset<Row> numbers = session.range(1).toDF();
        assertThatThrownBy(() -> FerSpark.recognize(numbers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"path\"")
                .hasMessageContaining("id");
    }

    @Test
    void pyTorchGivesTheSame() {
        String emotions = "transform(faces, face -> face.emotion)";
        RecognitionOptions djl = RecognitionOptions.DEFAULT.withEngine(Engine.DJL);
        assertThat(only(FerSpark.recognize(pictures(photo), djl).selectExpr(emotions)))
                .isEqualTo(only(FerSpark.recognize(pictures(photo)).selectExpr(emotions)));
    }

    @Test
    void openCvUsesTheThreadOfTheTaskAlone() {
        FerSpark.recognize(pictures(photo)).count();
        FerSpark.recognize(pictures(photo)).collectAsList();
        assertThat(Core.getNumThreads()).isEqualTo(1);
    }

    @Test
    void facesCanBeCountedByEmotion() {
        List<Row> counts = FerSpark.recognize(pictures(folder))
                .select(functions.explode(functions.col("faces")).as("face"))
                .groupBy("face.emotion")
                .count()
                .collectAsList();
        assertThat(counts).hasSize(1);
        assertThat(counts.get(0).getLong(1)).isEqualTo(1);
    }

    private Dataset<Row> pictures(Path path) {
        return session.read()
                .format("binaryFile")
                .option("pathGlobFilter", "*.jpg")
                .load(path.toString());
    }

    private static Row only(Dataset<Row> rows) {
        List<Row> all = rows.collectAsList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static FaceEmotion face() {
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            return recognizer.recognize(PHOTO).get(0);
        }
    }
}
