package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user gets before any native library is loaded: help, complaints, models. */
class CommandLineTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recognize",
                "video",
                "camera",
                "train",
                "evaluate",
                "compare",
                "calibrate",
                "model",
                "export",
                "dataset",
                "faces",
                "detect-eval",
                "train-detector",
                "detector"
            })
    void everyCommandHasHelp(String command) {
        Outcome outcome = Program.run(command, "--help");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).startsWith("Usage: fer " + command).contains("Exit codes:", "--verbose");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void helpListsTheCommands() {
        Outcome outcome = Program.run("--help");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains("recognize", "video", "camera", "train", "evaluate", "model", "export", "faces");
    }

    @Test
    void versionNamesProgramAndJava() {
        Outcome outcome = Program.run("--version");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("fer4j ", "Java " + System.getProperty("java.version"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xyzzy",
                "recognize",
                "recognize --nonsense a.jpg",
                "recognize --min-face 0 a.jpg",
                "recognize --min-confidence 2 a.jpg",
                "recognize --min-quality 2 a.jpg",
                "video a.mp4 --min-quality good",
                "recognize --max-faces zero a.jpg",
                "video",
                "video a.mp4 b.mp4",
                "video a.mp4 --limit-faces 0",
                "recognize --limit-picture-pixels none a.jpg",
                "dataset --data a.csv --limit-csv-columns 0",
                "video a.mp4 --from noon",
                "video a.mp4 --from 2:00 --to 1:59",
                "video a.mp4 --stride 0",
                "video a.mp4 --smoothing -1",
                "video a.mp4 --detection sometimes",
                "video a.mp4 --min-face 0",
                "video a.mp4 --annotated ./a.mp4",
                "video a.mp4 --csv out --jsonl out",
                "camera --device 0 --input a.mp4",
                "camera --input a.mp4 --record a.mp4",
                "camera extra",
                "train --data a.csv",
                "train --out a.fer",
                "train --data a.csv --out a.fer --topology nonsense",
                "train --data a.csv --out a.fer --epochs 0",
                "train --data a.csv --out a.fer --label-smoothing 1",
                "train --data a.csv --out a.fer --recipe nonsense",
                "train --data a.csv --out a.fer --logit-adjustment -1",
                "train --data a.csv --out a.fer --mixup -0.1",
                "train --data a.csv --out a.fer --hold-out 5/4",
                "train --data a.csv --out a.fer --hold-out half",
                "train --data a.csv --out a.fer --supervision votes",
                "train --data a.csv --votes v.csv --out a.fer --votes-out b.fer",
                "train --data a.csv --votes v.csv --out a.fer",
                "train --data a.csv --votes v.csv --out a.fer --supervision votes --labels a,b",
                "train --data a.csv --out a.fer --labels a,,b",
                "train --data a.csv --out a.fer --distillation 0.5",
                "train --data a.csv --out a.fer --teachers baseline --distillation 2",
                "train --data a.csv --out a.fer --from baseline --filters 8,8",
                "train --data a.csv --out a.fer --from baseline --votes-from ferplus",
                "train --data a.csv --votes v.csv --out a.fer --supervision labels_and_votes --votes-from ferplus",
                "average a.fer --out c.fer",
                "average a.fer b.fer",
                "average a.fer b.fer --shares 1 --out c.fer",
                "average a.fer b.fer --shares 0.5,0.6 --out c.fer",
                "mix a.fer b.fer --votes-share 2 --out c.fer",
                "mix a.fer b.fer --out c.fer",
                "mix a.fer --votes-share 0.5 --out c.fer",
                "recognize --prior nonsense a.jpg",
                "serve --port 70000",
                "serve --queue -1",
                "serve --concurrency 0",
                "recognize --prior anger=0 a.jpg",
                "recognize --prior anger=much a.jpg",
                "evaluate --data a.csv --detector haar",
                "train --data a.csv --out a.fer --labels a,b,A",
                "train --data a.csv --out a.fer --labels a,uncertain",
                "train --data a.csv --out a.csv",
                "train --data a.csv --out a.fer --curve ./a.fer",
                "train --data a.csv --out a.fer --from baseline --topology baseline",
                "dataset --data a.csv --labels a,a",
                "calibrate --data a.csv --model baseline --out a.csv",
                "recognize --annotated a.gif a.jpg",
                "faces --out a.gif a.jpg",
                "faces --out a.jpg a.jpg",
                "evaluate",
                "evaluate --data a.csv --split nonsense",
                "evaluate --data a.csv --views nonsense",
                "evaluate --data a.csv --photos b",
                "evaluate --data a.csv --model baseline,regularized",
                "evaluate --photos b --stability",
                "recognize --uncertain-below 2 a.jpg",
                "video --uncertain-below 2 a.mp4",
                "compare --data a.csv",
                "compare baseline",
                "calibrate --data a.csv --model baseline",
                "calibrate --data a.csv --out a.fer",
                "dataset",
                "model",
                "model baseline regularized",
                "export baseline",
                "export --onnx a.onnx",
                "export a.fer --onnx a.fer",
                "recognize --engine nonsense a.jpg",
                "faces a.jpg",
                "faces --out a.png --columns 0 a.jpg"
            })
    void wrongUsageIsExplainedInTwoLinesAndEndsWith2(String line) {
        Outcome outcome = Program.run(line.split(" ", -1));
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(2);
        assertThat(outcome.err()).startsWith("fer").contains("--help");
        assertThat(outcome.hasStackTrace()).isFalse();
    }

    @Test
    void noCommandIsWrongUsage() {
        Outcome outcome = Program.run();
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("Missing required subcommand");
    }

    @Test
    void severalPicturesDoNotGoToOneFile() {
        Outcome outcome = Program.run(
                "recognize", "--annotated", folder.resolve("one.png").toString(), "a.jpg", "b.jpg");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("one file for 2 pictures", "name a folder");
    }

    @Test
    void bundledModelTellsLayersAndProvenance() {
        Outcome outcome = Program.run("model", "regularized");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains("Network regularized", "Convolution", "Batch Normalisation", "Total")
                .contains("Labels            anger, disgust, fear, happiness, sadness, surprise, neutral")
                .contains("Temperature       1.", ", fitted on 3,589 (SHA-256 ")
                .contains("Training faces    28,709 (SHA-256 ")
                .contains("validation accuracy");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void bundledModelTellsJson() {
        Outcome outcome = Program.run("model", "baseline", "--json");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains("\"topology\" : \"baseline\"", "\"name\" : \"AdamW\"", "\"validationAccuracy\"");
    }

    @Test
    void curveOfModelIsDrawn() throws IOException {
        Path curve = folder.resolve("new").resolve("curve.png");
        assertThat(Program.run("model", "regularized", "--curve", curve.toString())
                        .exit())
                .isZero();
        assertThat(Files.readAllBytes(curve)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void missingModelFileIsOneLineOfError() {
        Outcome outcome = Program.run("model", folder.resolve("none.fer").toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1).first().asString().contains("none.fer");
    }

    @Test
    void verboseShowsTheStackTrace() {
        Outcome outcome =
                Program.run("model", "--verbose", folder.resolve("none.fer").toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.hasStackTrace()).isTrue();
    }

    @Test
    void missingDataIsAnErrorNotAStackTrace() {
        Outcome outcome = Program.run(
                "train",
                "--data",
                folder.resolve("none.csv").toString(),
                "--out",
                folder.resolve("out.fer").toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("none.csv");
        assertThat(outcome.hasStackTrace()).isFalse();
    }

    @Test
    void badRowIsReportedWithFileAndLine() throws IOException {
        Path csv = Files.writeString(folder.resolve("bad.csv"), "emotion,pixels,Usage\n3,1 2 3,PublicTest\n");
        Outcome outcome = Program.run("evaluate", "--data", csv.toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("bad.csv, line 2: ");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aListOfPhotosKeepsToTheLimitsOfTables() throws IOException {
        Path list = Files.writeString(folder.resolve("photos.csv"), "file,emotion\na.jpg,happy\n");
        Outcome outcome = Program.run("evaluate", "--photos", list.toString(), "--limit-csv-columns", "1");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("photos.csv, line 1: more than 1 fields, which is --limit-csv-columns");
    }

    @Test
    void votesDoNotBelongToFolders() {
        Outcome outcome = Program.run("dataset", "--data", folder.toString(), "--votes", "v.csv");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains(folder + " is a folder");
    }

    @Test
    void labelsThatTheDataHasNotAreNamed() throws IOException {
        Outcome outcome = Program.run("dataset", "--data", oneHappyFace().toString(), "--labels", "sadness,neutral");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("faces of happiness, which is not among the labels [sadness, neutral]");
    }

    @Test
    void aSplitWithoutFacesIsNamed() throws IOException {
        Outcome outcome = Program.run("evaluate", "--data", oneHappyFace().toString(), "--split", "test");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("the data has no faces of the split test");
    }

    @Test
    void resultsOfAVideoCannotGoWhereAFileIsInTheWay() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Outcome outcome = Program.run(
                "video", "none.mp4", "--csv", file.resolve("faces.csv").toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1).first().asString().contains("cannot write to the folder");
    }

    @Test
    void resultsCannotGoWhereAFileIsInTheWay() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Outcome outcome = Program.run(
                "evaluate",
                "--data",
                "none.csv",
                "--report",
                file.resolve("report").toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("cannot write to the folder");
    }

    private Path oneHappyFace() throws IOException {
        String pixels = "7 ".repeat(2304).strip();
        return Files.writeString(folder.resolve("one.csv"), "emotion,pixels,Usage\n3," + pixels + ",Training\n");
    }
}
