package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fer4j.support.ResultsSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From labelled faces to a model and its evaluation through the packaged jar, also after a kill. */
class TrainIT {

    private static final int EPOCHS = 12;

    @TempDir
    Path folder;

    @Test
    void killedAndResumedTrainingEndsAsAnUnbrokenOne() throws IOException, InterruptedException {
        SyntheticFaces.write(folder.resolve("faces.csv"), 16, 4, 3);
        Outcome unbroken = train("unbroken");
        assertThat(unbroken.exit()).as(unbroken.err()).isZero();
        assertThat(unbroken.err()).isEmpty();
        assertThat(unbroken.outLines()).hasSize(2 + EPOCHS + 1);
        assertThat(unbroken.outLines().get(2 + EPOCHS)).matches("unbroken\\.fer: epoch \\d+, validation accuracy .*%");

        killAfterSecondEpoch();
        assertThat(folder.resolve("broken.fer")).doesNotExist();
        Outcome again = train("broken");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("resume").doesNotContain("\tat ");

        Files.writeString(folder.resolve("broken.fer.checkpoints").resolve(".checkpoint.zip.1.part"), "half of one");
        Outcome resumed = train("broken", "--resume");
        assertThat(resumed.exit()).as(resumed.err()).isZero();
        assertThat(resumed.outLines()).hasSize(2 + EPOCHS + 1);
        assertThat(history("broken")).isEqualTo(history("unbroken")).hasSize(1 + EPOCHS);
        assertThat(names(folder))
                .as("checkpoints go when the model is there")
                // The killed process may have been writing this.
                .filteredOn(name -> !(name.startsWith(".broken.csv.") && name.endsWith(".part")))
                .containsExactlyInAnyOrder("faces.csv", "broken.fer", "broken.csv", "unbroken.fer", "unbroken.csv");

        evaluate("unbroken.fer");
    }

    @Test
    void afterCtrlCTrainingGoesOnFromItsLastCheckpoint() throws IOException, InterruptedException {
        assumeFalse(Signals.isInterruptIgnored(), "this build runs in the background of a shell");
        SyntheticFaces.write(folder.resolve("faces.csv"), 16, 4, 0);
        Process process = PackagedProgram.jar().start(folder, arguments("broken"));
        waitForSecondEpoch(process.inputReader());
        Signals.send("INT", process);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(err.lines())
                .hasSize(1)
                .first()
                .asString()
                .matches("fer train: the training was cancelled after \\d+ finished epochs:"
                        + " resume it from broken\\.fer\\.checkpoints.checkpoint\\.zip");
        assertThat(folder.resolve("broken.fer")).doesNotExist();
        assertThat(names(folder.resolve("broken.fer.checkpoints"))).containsExactly("checkpoint.zip");

        Outcome refused = train("broken", "--resume", "--limit-model-entries", "1");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("checkpoint.zip", "--limit-model-entries of 1");

        Outcome finished = train("broken", "--finish", "--checkpoints", "broken.fer.checkpoints");
        assertThat(finished.exit()).as(finished.err()).isZero();
        assertThat(finished.outLines().get(finished.outLines().size() - 1)).startsWith("broken.fer: epoch ");
        assertThat(folder.resolve("broken.fer")).isNotEmptyFile();

        Outcome resumed = train("broken", "--resume");
        assertThat(resumed.exit()).as(resumed.err()).isZero();
        assertThat(history("broken")).hasSize(1 + EPOCHS);
        assertThat(folder.resolve("broken.fer")).isNotEmptyFile();
    }

    /** The network has seen such stripes, so it does better than one that guesses. */
    private void evaluate(String model) throws IOException {
        Outcome outcome = PackagedProgram.jar()
                .run(
                        folder,
                        "evaluate",
                        "--data",
                        "faces.csv",
                        "--split",
                        "test",
                        "--model",
                        model,
                        "--json",
                        "--report",
                        "report");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.outLines()).hasSize(1);
        JsonNode json = new ObjectMapper().readTree(outcome.out());
        assertThat(ResultsSchema.problems("evaluatedModel", outcome.out())).isEmpty();
        assertThat(json.get("faces").asInt()).isEqualTo(21);
        assertThat(json.get("accuracy").asDouble()).isGreaterThan(0.3);
        assertThat(json.get("classes")).hasSize(7);
        assertThat(json.get("confusionMatrix").get("rows")).hasSize(7);
        assertThat(folder.resolve("report"))
                .isDirectoryContaining("glob:**/evaluation.txt")
                .isDirectoryContaining("glob:**/evaluation.json")
                .isDirectoryContaining("glob:**/confusion-matrix.csv")
                .isDirectoryContaining("glob:**/confusion-matrix.png");
    }

    private Outcome train(String name, String... more) {
        return PackagedProgram.jar().run(folder, arguments(name, more));
    }

    /** Only SIGKILL leaves a program no time to tidy up. */
    private void killAfterSecondEpoch() throws IOException, InterruptedException {
        Process process = PackagedProgram.jar().start(folder, arguments("broken"));
        try (BufferedReader rows =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            waitForSecondEpoch(rows);
            process.destroyForcibly();
            assertThat(process.waitFor()).isEqualTo(137);
        }
    }

    private static void waitForSecondEpoch(BufferedReader rows) throws IOException {
        String row = rows.readLine();
        while (row != null && !row.startsWith("    2 ")) {
            row = rows.readLine();
        }
        assertThat(row).as("the row of the second epoch").isNotNull();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String[] arguments(String name, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("train", "--data", "faces.csv", "--topology", "baseline", "--batch-size", "16", "--seed", "7"));
        arguments.addAll(List.of("--epochs", Integer.toString(EPOCHS), "--averaging", "0.9"));
        arguments.addAll(List.of("--out", name + ".fer", "--history", name + ".csv"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** Without the last two columns, which tell of time. */
    private List<String> history(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name + ".csv")).stream()
                .map(row -> row.substring(0, row.lastIndexOf(',', row.lastIndexOf(',') - 1)))
                .toList();
    }
}
