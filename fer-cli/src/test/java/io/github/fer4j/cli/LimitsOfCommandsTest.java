package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.weights.Precision;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Each command offers the limits of what it reads, and they reach the reader. */
class LimitsOfCommandsTest {

    private static final List<String> PICTURES =
            List.of("--limit-jpeg-scans", "--limit-picture-bytes", "--limit-picture-pixels");
    private static final List<String> VIDEOS =
            List.of("--limit-frame-pixels", "--limit-opening-time", "--limit-reading-time");
    private static final List<String> FACES = List.of("--limit-faces");
    private static final List<String> MODELS = List.of(
            "--limit-activations",
            "--limit-model-bytes",
            "--limit-model-entries",
            "--limit-multiply-adds",
            "--limit-parameters");
    private static final List<String> TABLES =
            List.of("--limit-csv-bytes", "--limit-csv-columns", "--limit-csv-line-bytes");

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() {
        SyntheticFaces.write(folder.resolve("faces.csv"), 2, 1, 0);
        SyntheticFaces.writeVotes(folder.resolve("votes.csv"), 2, 1, 0);
        EmotionModelFile.write(BundledModels.named("baseline"), Precision.FLOAT16, folder.resolve("own.fer"));
    }

    @ParameterizedTest
    @CsvSource({
        "recognize, PICTURES FACES MODELS",
        "faces, PICTURES FACES",
        "video, PICTURES VIDEOS FACES MODELS",
        "camera, PICTURES VIDEOS FACES MODELS",
        "model, MODELS",
        "export, MODELS",
        "serve, PICTURES VIDEOS FACES MODELS",
        "mix, MODELS",
        "dataset, PICTURES TABLES",
        "train, PICTURES MODELS TABLES",
        "evaluate, PICTURES FACES MODELS TABLES",
        "compare, PICTURES MODELS TABLES",
        "calibrate, PICTURES MODELS TABLES",
        "train-detector, PICTURES TABLES"
    })
    void aCommandOffersTheLimitsOfWhatItReads(String command, String groups) {
        List<String> expected = Stream.of(groups.split(" ", -1))
                .flatMap(name -> group(name).stream())
                .toList();
        CommandLine offered =
                Objects.requireNonNull(Fer.commandLine().getSubcommands().get(command), command);
        assertThat(offered.getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .filter(name -> name.startsWith("--limit-")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    static Stream<String> commandsThatReadAModel() {
        return Stream.of(
                "model %s/own.fer",
                "export %s/own.fer --onnx %1$s/own.onnx",
                "mix %s/own.fer %1$s/own.fer --votes-share 0.5 --out %1$s/new.fer",
                "recognize --sample --model %s/own.fer",
                "train --data %s/faces.csv --from %1$s/own.fer --out %1$s/new.fer",
                "evaluate --data %s/faces.csv --model %1$s/own.fer",
                "compare %s/own.fer --data %1$s/faces.csv",
                "calibrate --data %s/faces.csv --model %1$s/own.fer --out %1$s/new.fer");
    }

    @ParameterizedTest
    @MethodSource("commandsThatReadAModel")
    void aModelAboveALimitIsRefusedByTheOptionsName(String line) {
        for (String option : MODELS) {
            assertRefused("own.fer", option, line);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataset --data %s/faces.csv",
                "train --data %s/faces.csv --out %1$s/new.fer",
                "evaluate --data %s/faces.csv",
                "compare baseline --data %s/faces.csv",
                "calibrate --data %s/faces.csv --model baseline --out %1$s/new.fer"
            })
    void aTableAboveALimitIsRefusedByTheOptionsName(String line) {
        for (String option : TABLES) {
            assertRefused("faces.csv", option, line);
        }
    }

    /** Faces have three columns, votes twelve. */
    @Test
    void votesAboveALimitAreRefusedByTheOptionsName() {
        Outcome outcome = run("dataset --data %s/faces.csv --votes %1$s/votes.csv --limit-csv-columns 5");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("votes.csv", "--limit-csv-columns");
    }

    private static void assertRefused(String file, String option, String line) {
        Outcome outcome = run(line + " " + option + " 1");
        assertThat(outcome.exit()).as(option).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1).first().asString().contains(file, option);
    }

    private static Outcome run(String line) {
        return Program.run(String.format(line, folder).split(" ", -1));
    }

    private static List<String> group(String name) {
        return switch (name) {
            case "PICTURES" -> PICTURES;
            case "VIDEOS" -> VIDEOS;
            case "FACES" -> FACES;
            case "MODELS" -> MODELS;
            case "TABLES" -> TABLES;
            default -> throw new AssertionError(name);
        };
    }
}
