package io.github.fer4j.examples.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.Emotion;
import io.github.fer4j.EmotionScores;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.EvaluationTable;
import io.github.fer4j.examples.options.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationReportTest {

    private static final List<Emotion> LABELS = List.of(Emotion.FEAR, Emotion.of("so, so"));
    private static final Evaluation EVALUATION = Evaluation.builder(LABELS)
            .add(Emotion.FEAR, EmotionScores.of(LABELS, new float[] {0.75f, 0.25f}))
            .add(Emotion.FEAR, EmotionScores.of(LABELS, new float[] {0.25f, 0.75f}))
            .add(Emotion.of("so, so"), EmotionScores.of(LABELS, new float[] {0.25f, 0.75f}))
            .build();

    @TempDir
    Path folder;

    @Test
    void jsonHasMetricsClassesAndMatrix() {
        ObjectNode json = EvaluationJson.of("baseline", Split.TEST, EVALUATION);
        assertThat(json.get("split").asText()).isEqualTo("test");
        assertThat(json.get("accuracy").asDouble()).isEqualTo(0.666667);
        assertThat(json.get("balancedAccuracy").asDouble()).isEqualTo(0.75);
        assertThat(Json.line(json.get("classes").get(0)))
                .isEqualTo("{\"emotion\":\"fear\",\"precision\":1.0,\"recall\":0.5,\"f1\":0.666667,\"support\":2}");
        assertThat(Json.line(json.get("confusionMatrix")))
                .isEqualTo("{\"labels\":[\"fear\",\"so, so\"],\"rows\":[[1,1],[0,1]]}");
    }

    @Test
    void reportHasTextJsonCsvAndPicture() throws IOException {
        EvaluationReport.write(
                folder,
                EvaluationTable.of(EVALUATION),
                EvaluationJson.of("baseline", Split.TEST, EVALUATION),
                EVALUATION);
        assertThat(Files.readString(folder.resolve("evaluation.txt"))).contains("Balanced accuracy");
        assertThat(Files.readString(folder.resolve("evaluation.json"))).contains("\"macroF1\"");
        assertThat(Files.readAllLines(folder.resolve("confusion-matrix.csv")))
                .containsExactly("true\\predicted,fear,\"so, so\"", "fear,1,1", "\"so, so\",0,1");
        assertThat(Files.readAllBytes(folder.resolve("confusion-matrix.png"))).startsWith(0x89, 'P', 'N', 'G');
    }
}
