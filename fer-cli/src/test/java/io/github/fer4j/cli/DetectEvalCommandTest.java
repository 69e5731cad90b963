package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code detect-eval} measures on the photo that comes with the program. */
class DetectEvalCommandTest {

    @TempDir
    Path folder;

    private Path csv;

    @BeforeEach
    void write() throws IOException {
        try (InputStream photo = Fer.class.getResourceAsStream("recognize/sinaface.jpg")) {
            Files.write(folder.resolve("face.jpg"), photo.readAllBytes());
        }
        csv = Files.write(folder.resolve("labels.csv"), List.of("file,x,y,width,height", "face.jpg,149,38,103,103"));
    }

    @Test
    void tellsRecallPrecisionAndTime() {
        Outcome outcome = Program.run("detect-eval", csv.toString());
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.outLines().get(0)).isEqualTo("1 picture with 1 face");
        assertThat(outcome.out())
                .containsPattern("recall +1\\.000\n")
                .containsPattern("precision +1\\.000\n")
                .containsPattern("recall, turned by 45 degrees +\\d\\.\\d{3}\n")
                .containsPattern("processor time, ms a picture +\\d+\\.\\d\n");
    }

    @Test
    void jsonHasALineForEachDetector() throws IOException {
        Outcome outcome = Program.run(
                "detect-eval", "--json", "--turned", "0", "--detector", "haar", "--detector", "haar", csv.toString());
        assertThat(outcome.outLines()).hasSize(2);
        JsonNode json = new ObjectMapper().readTree(outcome.outLines().get(1));
        assertThat(json.get("found").intValue()).isEqualTo(1);
        assertThat(json.get("recall").doubleValue()).isEqualTo(1);
        assertThat(json.get("recallTurned")).isEmpty();
        assertThat(json.has("medianEyeError")).isFalse();
    }

    @Test
    void aPictureThatCannotBeReadDoesNotStopTheOthers() throws IOException {
        Files.writeString(csv, Files.readString(csv) + "missing.jpg,,,,\n");
        Outcome outcome = Program.run("detect-eval", "--turned", "0", csv.toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("missing.jpg");
        assertThat(outcome.out()).startsWith("1 picture with");
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThat(Program.run("detect-eval", "--overlap", "0", csv.toString()).exit())
                .isEqualTo(2);
        assertThat(Program.run("detect-eval", "--turned", "200", csv.toString()).exit())
                .isEqualTo(2);
        assertThat(Program.run("detect-eval", "--min-face", "0", csv.toString()).exit())
                .isEqualTo(2);
    }
}
