package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fer4j.support.ResultsSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calibration, evaluation and comparison through the packaged jar, with models of seven labels and of eight. */
class StudyIT {

    private static final String EIGHT = "neutral,happiness,surprise,sadness,anger,disgust,fear,contempt";

    @TempDir
    static Path folder;

    @BeforeAll
    static void train() {
        SyntheticFaces.write(folder.resolve("seven.csv"), 12, 6, 0);
        SyntheticFaces.writeFolder(folder.resolve("eight"), List.of(EIGHT.split(",", -1)), 6);
        train("--data", "seven.csv", "--out", "seven.fer");
        train("--data", "eight", "--labels", EIGHT, "--out", "eight.fer");
    }

    @Test
    void aCalibratedModelIsMoreHonestAndAnswersAlike() throws IOException {
        Outcome outcome = run("calibrate", "--model", "seven.fer", "--data", "seven.csv", "--out", "calibrated.fer");
        assertThat(outcome.outLines()).hasSize(3);
        assertThat(outcome.outLines().get(0))
                .matches("calibrated\\.fer: temperature \\d+\\.\\d{4}, fitted on 42 faces");
        assertThat(run("model", "calibrated.fer").out()).containsPattern("Temperature +\\d\\.\\d{4}, fitted on 42");

        JsonNode before = evaluate("seven.fer");
        JsonNode after = evaluate("calibrated.fer");
        assertThat(after.get("confusionMatrix")).isEqualTo(before.get("confusionMatrix"));
        assertThat(after.get("negativeLogLikelihood").asDouble())
                .isLessThanOrEqualTo(
                        after.at("/uncalibrated/negativeLogLikelihood").asDouble());
        assertThat(after.get("temperature").asDouble()).isPositive();
    }

    @Test
    void aReportHasEveryPictureAndTheAccuracyWithoutSeenFaces() throws IOException {
        Outcome outcome = run(
                "evaluate",
                "--model",
                "seven.fer",
                "--data",
                "seven.csv",
                "--views",
                "flip",
                "--json",
                "--report",
                "report");
        JsonNode json = new ObjectMapper().readTree(outcome.out());
        assertThat(json.get("views").asText()).isEqualTo("flip");
        assertThat(json.at("/seenInTraining/faces").asInt()).isZero();
        assertThat(json.at("/notSeenInTraining/faces").asInt()).isEqualTo(42);
        assertThat(names(folder.resolve("report")))
                .contains("coverage.csv", "coverage.png", "reliability.png", "confusion-matrix-counts.png");
    }

    @Test
    void modelsOfDifferentLabelsAreComparedOnTheLabelsThatBothHave() throws IOException {
        Outcome outcome = run(
                "compare",
                "seven.fer",
                "eight.fer",
                "--data",
                "seven.csv",
                "--views",
                "single,flip",
                "--json",
                "--report",
                "comparison");
        JsonNode json = new ObjectMapper().readTree(outcome.out());
        assertThat(ResultsSchema.problems("comparison", outcome.out())).isEmpty();
        assertThat(json.get("models")).hasSize(4);
        assertThat(json.get("pairs")).hasSize(6);
        assertThat(json.at("/models/3/confusionMatrix/rows")).hasSize(8);
        assertThat(json.at("/models/1/multiplyAdds").asLong())
                .isEqualTo(2 * json.at("/models/0/multiplyAdds").asLong());
        assertThat(Files.readString(folder.resolve("comparison").resolve("comparison.html")))
                .contains("<td>seven.fer (flip)</td>", "data:image/png;base64,")
                .doesNotContain("http:", "https:");
        assertThat(names(folder.resolve("comparison")))
                .contains("comparison.md", "comparison.json", "recall.png", "curves-2.png", "confusion-matrix-4.png");
    }

    @Test
    void modelsThatAnswerTogetherAreMeasuredAsOne() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(run("compare", "seven.fer", "seven.fer+eight.fer", "--data", "seven.csv", "--json")
                        .out());
        assertThat(json.at("/models/1/model").asText()).isEqualTo("seven.fer+eight.fer");
        assertThat(json.at("/models/1/temperature").asDouble()).isEqualTo(1);
        assertThat(json.at("/models/1/parameters").asLong())
                .isGreaterThan(2 * json.at("/models/0/parameters").asLong())
                .isLessThan(2 * json.at("/models/0/parameters").asLong() + 1000);
        JsonNode alone = evaluate("seven.fer");
        JsonNode twice = evaluate("seven.fer+seven.fer");
        assertThat(twice.get("confusionMatrix")).isEqualTo(alone.get("confusionMatrix"));
        assertThat(twice.get("negativeLogLikelihood").asDouble())
                .isCloseTo(alone.get("negativeLogLikelihood").asDouble(), within(1e-4));

        Outcome refused =
                PackagedProgram.jar().run(folder, "evaluate", "--model", "eight.fer+seven.fer", "--data", "seven.csv");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("eight.fer+seven.fer cannot answer together", "contempt");
        Outcome half = PackagedProgram.jar().run(folder, "evaluate", "--model", "seven.fer+", "--data", "seven.csv");
        assertThat(half.exit()).isEqualTo(2);
        assertThat(half.err()).contains("plus");
    }

    @Test
    void facesThatVotersGiveALabelTheModelLacksAreLeftOut() throws IOException {
        String row = ",3," + "7 ".repeat(48 * 48).strip() + "\n";
        Files.writeString(folder.resolve("two.csv"), "Usage,emotion,pixels\nPublicTest" + row + "PublicTest" + row);
        Files.writeString(
                folder.resolve("two-votes.csv"),
                SyntheticFaces.VOTES_HEADER + "\nPublicTest,a,0,0,0,0,0,0,0,9,1,0\nPublicTest,a,0,9,0,0,0,0,1,0,0,0\n");
        String command = "evaluate --model seven.fer --data two.csv --votes two-votes.csv --json";
        Outcome outcome = PackagedProgram.jar().run(folder, command.split(" ", -1));
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(new ObjectMapper().readTree(outcome.out()).get("faces").asInt())
                .isEqualTo(1);
        assertThat(outcome.err()).contains("no label for contempt: 1");
    }

    @Test
    void aModelThatLacksALabelOfTheDataIsNotComparedOnIt() {
        Outcome outcome = PackagedProgram.jar().run(folder, "compare", "seven.fer", "eight.fer", "--data", "eight");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("model seven.fer has no label for [contempt]")
                .doesNotContain("\tat ");
    }

    @Test
    void dataThatAModelHasNoLabelsForIsAnError() {
        Outcome outcome = PackagedProgram.jar().run(folder, "evaluate", "--model", "seven.fer", "--data", "eight");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("contempt").doesNotContain("unexpected", "\tat ");
    }

    @Test
    void eightLabelsAreRecognisedDrawnAndUncertain() throws IOException {
        Outcome outcome = run(
                "recognize",
                "--model",
                "eight.fer",
                "--views",
                "flip-and-crops",
                "--uncertain-below",
                "1",
                "--json",
                "--annotated",
                "drawn.png",
                PackagedProgram.photo("sinaface.jpg").toString());
        JsonNode face = new ObjectMapper().readTree(outcome.out()).at("/faces/0");
        assertThat(face.get("emotion").asText()).isEqualTo("uncertain");
        assertThat(face.get("scores")).hasSize(8);
        assertThat(face.get("scores").has("contempt")).isTrue();
        assertThat(folder.resolve("drawn.png")).isNotEmptyFile();
    }

    @Test
    void votesAreLearntBesideLabelsFromAModelThatWasTrainedBefore() throws IOException {
        SyntheticFaces.writeVotes(folder.resolve("votes.csv"), 12, 6, 0);
        run(
                "train",
                "--from",
                "seven.fer",
                "--data",
                "seven.csv",
                "--votes",
                "votes.csv",
                "--supervision",
                "labels_and_votes",
                "--batch-size",
                "16",
                "--epochs",
                "1",
                "--precision",
                "float32",
                "--no-progress",
                "--curve",
                "curve.png",
                "--out",
                "tuned.fer",
                "--votes-out",
                "voters.fer");
        assertThat(folder.resolve("curve.png")).isNotEmptyFile();
        assertThat(run("model", "tuned.fer").out()).containsPattern("Started from +weights");
        JsonNode agreed = new ObjectMapper()
                .readTree(run(
                                "evaluate",
                                "--model",
                                "voters.fer",
                                "--data",
                                "seven.csv",
                                "--votes",
                                "votes.csv",
                                "--json")
                        .out());
        assertThat(agreed.get("faces").asInt()).isEqualTo(42);
        assertThat(agreed.at("/confusionMatrix/labels")).hasSize(8);
    }

    @Test
    void aNetworkLearnsFromTeachersAndItsTwoModelsMixIntoOne() throws IOException {
        SyntheticFaces.writeVotes(folder.resolve("all-votes.csv"), 12, 6, 0);
        String training = "train --from seven.fer --teachers seven.fer,seven.fer --data seven.csv --votes all-votes.csv"
                + " --supervision labels_and_votes --augmentation wild --batch-size 16 --epochs 1 --no-progress"
                + " --checkpoints taught --out labels.fer --votes-out votes.fer";
        run(training.split(" ", -1));
        assertThat(folder.resolve("taught").resolve("answers.zip")).isNotEmptyFile();
        Outcome mixed = run("mix", "labels.fer", "votes.fer", "--votes-share", "0.3", "--out", "mixed.fer");
        assertThat(mixed.outLines()).containsExactly("mixed.fer: votes with a share of 0.3");
        String text = run("model", "mixed.fer").out();
        assertThat(text)
                .containsPattern("Teacher +weights with SHA-256 [0-9a-f]{64}\n")
                .containsPattern("Answers +mix labels with votes, these with a share of 0.3")
                .containsPattern("Expected +1\\d\\.\\d %, ");
        assertThat(run("evaluate", "--data", "seven.csv", "--model", "mixed.fer", "--prior", "uniform")
                        .out())
                .contains("Accuracy");

        run(("train --from labels.fer --votes-from votes.fer --dropout 0.05,0.1 --data seven.csv --votes all-votes.csv"
                        + " --supervision labels_and_votes --batch-size 16 --epochs 1 --no-progress --out more.fer"
                        + " --votes-out more-votes.fer")
                .split(" ", -1));
        assertThat(run("average", "labels.fer", "more.fer", "--shares", "0.25,0.75", "--out", "mean.fer")
                        .outLines())
                .containsExactly("mean.fer: the mean of 2 models");
        run("average", "votes.fer", "more-votes.fer", "--shares", "0.25,0.75", "--out", "mean-votes.fer");
        assertThat(run("model", "mean.fer").out())
                .containsPattern("Mean of +weights with SHA-256 [0-9a-f]{64}, share 0.25\n");
        run("mix", "mean.fer", "mean-votes.fer", "--votes-share", "0.3", "--out", "mean-mixed.fer");

        Outcome strange = PackagedProgram.jar()
                .run(folder, "mix", "labels.fer", "eight.fer", "--votes-share", "0.3", "--out", "other.fer");
        assertThat(strange.exit()).isEqualTo(1);
        assertThat(strange.err())
                .contains("cannot mix labels.fer and eight.fer")
                .doesNotContain("\tat ");
        Outcome unlike = PackagedProgram.jar().run(folder, "average", "labels.fer", "eight.fer", "--out", "other.fer");
        assertThat(unlike.exit()).isEqualTo(1);
        assertThat(unlike.err())
                .contains("cannot average labels.fer, eight.fer")
                .doesNotContain("\tat ");
        Outcome unknowing = PackagedProgram.jar()
                .run(folder, "evaluate", "--data", "seven.csv", "--model", "labels.fer", "--prior", "anger=1");
        assertThat(unknowing.exit()).isEqualTo(1);
        assertThat(unknowing.err()).contains("the prior lacks disgust").doesNotContain("\tat ");
    }

    @Test
    void picturesThatStandAmongTheTrainingFacesAreLeftOutOfComparisons() throws IOException {
        String seen = ",3," + "7 ".repeat(48 * 48).strip();
        String unseen = ",3," + "9 ".repeat(48 * 48).strip();
        Files.writeString(
                folder.resolve("seen.csv"),
                "Usage,emotion,pixels\nTraining" + seen + "\nPublicTest" + seen + "\nPublicTest" + unseen + "\n");
        Outcome without = run("compare", "seven.fer", "--data", "seen.csv");
        assertThat(without.out()).contains("1 face was left out, as the pictures stand among the training faces too.");
        JsonNode all = new ObjectMapper()
                .readTree(run("compare", "seven.fer", "--data", "seen.csv", "--include-seen", "--json")
                        .out());
        assertThat(all.get("faces").asInt()).isEqualTo(2);
        assertThat(all.get("leftOut").asInt()).isZero();
    }

    /** A network has seen a training face whether or not its voters agreed. */
    @Test
    void aFaceThatStandsAmongTheTrainingFacesIsKnownWithoutAMajorityToo() throws IOException {
        String row = ",3," + "7 ".repeat(48 * 48).strip();
        Files.writeString(
                folder.resolve("twins.csv"), "Usage,emotion,pixels\nTraining" + row + "\nPublicTest" + row + "\n");
        Files.writeString(
                folder.resolve("twins-votes.csv"),
                SyntheticFaces.VOTES_HEADER + "\nTraining,a,5,0,0,5,0,0,0,0,0,0\nPublicTest,a,0,0,0,9,0,0,1,0,0,0\n");
        JsonNode json = new ObjectMapper()
                .readTree(run(
                                "evaluate",
                                "--model",
                                "ferplus",
                                "--data",
                                "twins.csv",
                                "--votes",
                                "twins-votes.csv",
                                "--json")
                        .out());
        assertThat(json.at("/seenInTraining/faces").asInt()).isEqualTo(1);
        assertThat(json.at("/notSeenInTraining/faces").asInt()).isZero();
        assertThat(json.at("/notSeenInTraining").has("accuracy")).isFalse();
    }

    private static JsonNode evaluate(String model) throws IOException {
        return new ObjectMapper()
                .readTree(run("evaluate", "--model", model, "--data", "seven.csv", "--json")
                        .out());
    }

    private static Outcome run(String... args) {
        Outcome outcome = PackagedProgram.jar().run(folder, args);
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        return outcome;
    }

    private static void train(String... args) {
        List<String> all = new ArrayList<>(
                List.of("train", "--topology", "baseline", "--batch-size", "16", "--epochs", "2", "--seed", "3"));
        all.addAll(List.of(args));
        run(all.toArray(String[]::new));
    }

    private static List<String> names(Path report) throws IOException {
        try (var files = Files.list(report)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
