package io.github.fer4j.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.evaluate.Predictions;
import io.github.fer4j.evaluate.Temperature;
import io.github.fer4j.preprocess.FaceImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationReportTest {

    private static final Emotion OTHER = Emotion.of("so, so");
    private static final List<Emotion> LABELS = List.of(Emotion.FEAR, OTHER);

    /** At temperature 2, where odds of 3 were odds of 9. The first picture stands among the training faces. */
    private static final MeasuredModel MEASURED = MeasuredModel.of(
            "a.fer",
            Split.TEST,
            TestTimeAugmentation.FLIP_AND_CROPS,
            new Temperature(2),
            new Predictions(
                    LABELS,
                    List.of(face(1, Emotion.FEAR), face(2, Emotion.FEAR), face(3, OTHER)),
                    List.of(fear(0.75f), fear(0.25f), fear(0.25f))),
            Set.of(picture(1), picture(99)),
            Optional.empty());

    @TempDir
    Path folder;

    @Test
    void jsonHasMetricsClassesAndMatrix() {
        ObjectNode json = EvaluationJson.of(MEASURED);
        assertThat(json.get("split").asText()).isEqualTo("test");
        assertThat(json.get("views").asText()).isEqualTo("flip-and-crops");
        assertThat(json.get("accuracy").asDouble()).isEqualTo(0.666667);
        assertThat(json.get("balancedAccuracy").asDouble()).isEqualTo(0.75);
        assertThat(Json.line(json.get("classes").get(0)))
                .isEqualTo(
                        "{\"emotion\":\"fear\",\"precision\":1.0,\"recall\":0.5,\"f1\":0.666667,\"support\":2,\"predicted\":1}");
        assertThat(Json.line(json.get("confusionMatrix")))
                .isEqualTo("{\"labels\":[\"fear\",\"so, so\"],\"rows\":[[1,1],[0,1]]}");
    }

    @Test
    void jsonHasCalibrationBeforeAndAfterAndAccuracyWithoutSeenPictures() {
        ObjectNode json = EvaluationJson.of(MEASURED);
        // Three answers of confidence 0.75, or 0.9 at temperature 1, two of them right.
        assertThat(json.get("temperature").asDouble()).isEqualTo(2);
        assertThat(json.get("expectedCalibrationError").asDouble()).isEqualTo(0.083333);
        assertThat(json.get("uncalibrated").get("expectedCalibrationError").asDouble())
                .isEqualTo(0.233333);
        assertThat(Json.line(json.get("seenInTraining"))).isEqualTo("{\"faces\":1,\"accuracy\":1.0}");
        assertThat(Json.line(json.get("notSeenInTraining"))).isEqualTo("{\"faces\":2,\"accuracy\":0.5}");
    }

    @Test
    void textHasThemToo() {
        assertThat(EvaluationText.of(MEASURED).lines())
                .contains(
                        "Calibration          Expected error   Negative log-likelihood",
                        "temperature 1               23.33 %                    0.8378",
                        "temperature 2.000            8.33 %                    0.6539",
                        "Pictures that also stand among the training faces      Faces   Accuracy",
                        "those                                                      1   100.00 %",
                        "all others                                                 2    50.00 %",
                        "Uncertain below   Answered   Right",
                        "           0.70   100.00 % 66.67 %",
                        "           0.80     0.00 %       -");
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        MeasuredModel plain = MeasuredModel.of(
                "a.fer",
                Split.TEST,
                TestTimeAugmentation.SINGLE,
                Temperature.NONE,
                new Predictions(LABELS, List.of(face(1, Emotion.FEAR)), List.of(fear(0.75f))),
                Set.of(),
                Optional.empty());
        ObjectNode json = EvaluationJson.of(plain);
        assertThat(json.has("uncalibrated")).isFalse();
        assertThat(json.has("seenInTraining")).isFalse();
        assertThat(EvaluationText.of(plain)).doesNotContain("temperature", "training");
    }

    @Test
    void reportHasTextJsonCsvAndPictures() throws IOException {
        EvaluationReport.write(folder, EvaluationText.of(MEASURED), EvaluationJson.of(MEASURED), MEASURED);
        assertThat(Files.readString(folder.resolve("evaluation.txt"))).contains("Balanced accuracy");
        assertThat(Files.readString(folder.resolve("evaluation.json"))).contains("\"macroF1\"");
        assertThat(Files.readAllLines(folder.resolve("confusion-matrix.csv")))
                .containsExactly("true\\predicted,fear,\"so, so\"", "fear,1,1", "\"so, so\",0,1");
        assertThat(Files.readAllLines(folder.resolve("confusion-matrix-percent.csv")))
                .containsExactly("true\\predicted,fear,\"so, so\"", "fear,50.00,50.00", "\"so, so\",0.00,100.00");
        assertThat(Files.readAllLines(folder.resolve("reliability.csv")))
                .containsExactly("faces,confidence,accuracy", "3,0.750000,0.666667");
        assertThat(Files.readAllLines(folder.resolve("coverage.csv")))
                .hasSize(102)
                .contains("0.75,3,1.000000,0.666667,0.333333", "0.76,0,0.000000,,");
        assertThat(Files.readAllLines(folder.resolve("predictions.csv")))
                .containsExactly(
                        "face,true,predicted,fear,\"so, so\"",
                        "1,fear,fear,0.750000,0.250000",
                        "2,fear,\"so, so\",0.250000,0.750000",
                        "3,\"so, so\",\"so, so\",0.250000,0.750000");
        for (String name : List.of("confusion-matrix", "confusion-matrix-counts", "reliability", "coverage")) {
            assertThat(Files.readAllBytes(folder.resolve(name + ".png"))).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    private static LabelledFace face(int picture, Emotion emotion) {
        return new LabelledFace(picture(picture), emotion, Split.TEST);
    }

    private static FaceImage picture(int grey) {
        byte[] pixels = new byte[FaceImage.PIXELS];
        Arrays.fill(pixels, (byte) grey);
        return FaceImage.of(pixels);
    }

    private static EmotionScores fear(float probability) {
        return EmotionScores.of(LABELS, new float[] {probability, 1 - probability});
    }
}
