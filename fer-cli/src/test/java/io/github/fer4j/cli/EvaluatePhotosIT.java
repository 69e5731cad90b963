package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fer4j.cli.recognize.RecognizeCommand;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatePhotosIT {

    @TempDir
    Path folder;

    /** The face of the sample is neutral, says the network; one photo says so too, one does not, one has no face. */
    @BeforeEach
    void photos() throws IOException {
        for (String name : new String[] {"neutral/a.jpg", "sad/b.jpg"}) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream sample = RecognizeCommand.class.getResourceAsStream("sinaface.jpg")) {
                Files.write(file, Objects.requireNonNull(sample).readAllBytes());
            }
        }
        BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        ImageIO.write(grey, "png", folder.resolve("sad/plain.png").toFile());
        Files.writeString(folder.resolve("sad/broken.jpg"), "no picture");
    }

    @Test
    void photosAreEvaluatedEndToEndByEachModel(@TempDir Path report) throws IOException {
        Outcome outcome = Program.run(
                "evaluate",
                "--photos",
                folder.toString(),
                "--model",
                "general,ferplus",
                "--json",
                "--report",
                report.toString());
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out().lines()).hasSize(2).first().satisfies(line -> {
            JsonNode json = new ObjectMapper().readTree(line);
            assertThat(json.get("photos").asInt()).isEqualTo(3);
            assertThat(json.get("missed").asInt()).isEqualTo(1);
            assertThat(json.get("unreadable").asInt()).isEqualTo(1);
            assertThat(json.get("accuracy").asDouble()).isEqualTo(0.333333);
            assertThat(json.get("recall").get("neutral").asDouble()).isEqualTo(1);
            assertThat(json.get("found").get("faces").asInt()).isEqualTo(2);
            assertThat(json.get("byQuality").findValuesAsText("faces")).containsExactly("0", "0", "0", "0", "2");
        });
        assertThat(report.resolve("general/predictions.csv"))
                .content()
                .contains("file,true,faces,predicted,quality,anger")
                .contains("b.jpg,sadness,1,neutral")
                .contains("plain.png,sadness,0,,")
                .contains("broken.jpg,sadness,,,");
        BufferedImage wrong = ImageIO.read(report.resolve("general/wrong.png").toFile());
        assertThat(wrong.getWidth()).isGreaterThan(96);
        assertThat(report.resolve("ferplus/evaluation.txt"))
                .content()
                .contains("Photos                              3");
    }

    @Test
    void facesOfLowQualityCanBeLeftOut() {
        Outcome all = Program.run("evaluate", "--photos", folder.toString());
        assertThat(all.out()).contains("0.90 to 1.00      2 ", "without a face found                1");
        Outcome none = Program.run("evaluate", "--photos", folder.toString(), "--min-quality", "1");
        assertThat(none.exit()).as(none.err()).isZero();
        Path faces = SyntheticFaces.write(folder.resolve("faces.csv"), 1, 2, 1);
        assertThat(Program.run("evaluate", "--data", faces.toString(), "--min-quality", "0.5")
                        .err())
                .contains("--min-quality needs --photos");
    }

    @Test
    void stabilityIsMeasuredOnRequest() {
        Path faces = SyntheticFaces.write(folder.resolve("faces.csv"), 1, 2, 1);
        Outcome outcome = Program.run("evaluate", "--data", faces.toString(), "--engine", "opencv", "--stability");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("Stability", "mirrored", "turned left", "brighter", "mean");
    }
}
