package io.github.fer4j.cli.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.image.Box;
import io.github.fer4j.testkit.ResultSinkContract;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.ResultSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesSinkTest extends ResultSinkContract {

    private static final Box BOX = new Box(10, 20, 60, 70);

    @TempDir
    Path folder;

    private Path file = Path.of("faces.jsonl");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("faces.jsonl");
    }

    @Override
    protected ResultSink sink() {
        return JsonLinesSink.create(folder.resolve("contract.jsonl"));
    }

    @Override
    protected void assertHolds(List<FrameResult> accepted) {
        assertThat(folder.resolve("contract.jsonl"))
                .content()
                .isEqualTo(accepted.stream()
                        .map(result -> Json.line(result) + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void everyFrameIsALineAlsoWithoutAFace() throws IOException {
        write();
        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).fieldNames()).toIterable().containsExactly("frame", "time", "faces");
        assertThat(lines.get(1).get("faces")).isEmpty();
        assertThat(lines.get(2).get("frame").asLong()).isEqualTo(26);
        assertThat(lines.get(2).get("time").asDouble()).isCloseTo(1.04, within(1e-9));
        assertThat(lines.get(2).get("faces")).hasSize(2);
    }

    @Test
    void facesHaveTrackPlaceAndScores() throws IOException {
        write();
        JsonNode face = lines().get(2).get("faces").get(0);
        assertThat(face.fieldNames())
                .toIterable()
                .containsExactly(
                        "track", "box", "eyes", "emotion", "confidence", "scores", "quality", "smoothed", "shown");
        assertThat(face.get("track").asLong()).isEqualTo(1);
        assertThat(face.get("box").get("width").asInt()).isEqualTo(60);
        assertThat(face.get("eyes").get("right").get("y").asDouble()).isEqualTo(32.5);
        assertThat(face.get("quality").get("score").asDouble()).isEqualTo(0.7415);
        assertThat(face.get("quality").get("roll").asDouble()).isEqualTo(1.5);
        assertThat(face.get("scores").get("fear").asDouble()).isEqualTo(0.6);
        assertThat(face.get("smoothed").get("fear").asDouble()).isEqualTo(0.4);
        assertThat(face.get("smoothed").fieldNames())
                .toIterable()
                .containsExactly("anger", "disgust", "fear", "happiness", "sadness", "surprise", "neutral");
        assertThat(face.get("shown").asText()).isEqualTo("fear");
    }

    @Test
    void aFaceWhoseEyesWereNotFoundHasNone() throws IOException {
        write();
        assertThat(lines().get(2).get("faces").get(1).has("eyes")).isFalse();
    }

    /** As if the program were killed now. */
    @Test
    void linesAreThereBeforeTheEnd() throws IOException {
        try (JsonLinesSink sink = JsonLinesSink.create(file)) {
            sink.accept(Results.frame(0, Results.face(1, BOX, Emotion.ANGER)));
            assertThat(lines()).hasSize(1);
        }
    }

    private void write() {
        try (JsonLinesSink sink = JsonLinesSink.create(file)) {
            sink.accept(Results.frame(0, Results.face(1, BOX, Emotion.ANGER)));
            sink.accept(Results.frame(1));
            sink.accept(Results.frame(
                    26, Results.faceWithEyes(1, BOX, Emotion.FEAR), Results.face(2, BOX, Emotion.SURPRISE)));
        }
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
