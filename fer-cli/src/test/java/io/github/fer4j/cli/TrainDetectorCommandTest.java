package io.github.fer4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.model.detect.DetectorModel;
import io.github.fer4j.model.detect.DetectorModelFile;
import io.github.fer4j.model.training.TrainingPrecision;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainDetectorCommandTest {

    @TempDir
    Path folder;

    private Path pictures;

    @BeforeEach
    void write() throws IOException {
        SyntheticFaces.write(folder.resolve("faces.csv"), 2, 1, 0);
        pictures = Files.createDirectory(folder.resolve("none"));
        for (int i = 0; i < 16; i++) {
            BufferedImage picture = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = picture.createGraphics();
            graphics.setColor(new Color(40 + 10 * i, 90, 200 - 10 * i));
            graphics.fillRect(10 + i, 5, 30, 40);
            graphics.dispose();
            ImageIO.write(
                    picture, "png", pictures.resolve("picture" + i + ".png").toFile());
        }
    }

    private Outcome train(String... more) {
        String[] always = {
            "train-detector",
            "--data",
            folder.resolve("faces.csv").toString(),
            "--no-faces",
            pictures.toString(),
            "--out",
            folder.resolve("own.fer").toString()
        };
        String[] all = java.util.Arrays.copyOf(always, always.length + more.length);
        System.arraycopy(more, 0, all, always.length, more.length);
        return Program.run(all);
    }

    @Test
    void writesADetectorItsOriginAndThePicturesThatItDidNotSee() throws IOException {
        Path apart = folder.resolve("apart.csv");
        Path eyes = folder.resolve("eyes.csv");
        Outcome outcome = train("--effort", "0.0003", "--kept-apart", apart.toString(), "--eyes", eyes.toString());
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        DetectorModel model = DetectorModelFile.read(folder.resolve("own.fer"));
        assertThat(model.training().pictures()).singleElement().satisfies(source -> {
            assertThat(source.name()).isEqualTo("none");
            assertThat(source.learnt()).isEqualTo(12);
            assertThat(source.keptApart()).isEqualTo(4);
        });
        assertThat(Files.readAllLines(apart)).hasSize(1 + 2);
        assertThat(Files.readAllLines(eyes)).hasSize(1 + model.training().faces());
        assertThat(outcome.out()).contains("face verification: round 4").contains("chosen on 2 pictures");
    }

    @Test
    void thresholdsAreChosenAnewForNetworksThatAreThere() {
        assertThat(train("--effort", "0.0003").exit()).isZero();
        Path own = folder.resolve("own.fer");
        DetectorModel before = DetectorModelFile.read(own);
        Outcome outcome = train(
                "--from", own.toString(), "--proposal-rounds", "0", "--verification-rounds", "0", "--false-boxes", "0");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).doesNotContain("round");
        DetectorModel after = DetectorModelFile.read(own);
        assertThat(after.verificationWeights()).isEqualTo(before.verificationWeights());
        // Both allow no false box in so few pictures; weights in the file are rounded.
        assertThat(after.thresholds().network()).isCloseTo(before.thresholds().network(), within(0.01));
    }

    @Test
    void oneNetworkGoesOnFromThoseOfTheProgram() {
        Outcome outcome = train(
                "--from", "bundled", "--proposal-rounds", "0", "--verification-rounds", "1", "--effort", "0.0003");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("face verification: round 1").doesNotContain("face proposal");
        Path own = folder.resolve("own.fer");
        assertThat(DetectorModelFile.read(own).proposalWeights())
                .isEqualTo(DetectorModel.bundled().proposalWeights());
        Outcome printed = Program.run("detector", own.toString());
        assertThat(printed.exit()).as(printed.err()).isZero();
        assertThat(printed.out())
                .contains("Network face proposal", "Network face verification", "of none to learn from")
                .containsPattern("Started from +weights with SHA-256 \\p{XDigit}{64}")
                .containsPattern("Round +1 of face verification: loss \\d");
    }

    @Test
    void theVerifyingNetworkCanBeginAnewInAnotherPrecision() {
        Outcome outcome = train(
                "--from",
                "bundled",
                "--new-verification",
                "--proposal-rounds",
                "0",
                "--verification-rounds",
                "1",
                "--arithmetic",
                "bfloat16",
                "--effort",
                "0.0003");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        DetectorModel own = DetectorModelFile.read(folder.resolve("own.fer"));
        assertThat(own.proposalWeights()).isEqualTo(DetectorModel.bundled().proposalWeights());
        assertThat(own.training().startedFrom()).hasSize(1);
        assertThat(own.training().settings().precision()).isEqualTo(TrainingPrecision.BFLOAT16);
    }

    @Test
    void aNewVerifyingNetworkNeedsTheOtherOneAndARound() {
        assertThat(train("--new-verification").err()).contains("--new-verification needs --from");
        Outcome outcome = train("--new-verification", "--from", "bundled", "--verification-rounds", "0");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("at least one verification round");
    }

    @Test
    void theMeanOfSeveralDetectorsIsAnother() {
        assertThat(train(
                                "--from",
                                "bundled",
                                "--proposal-rounds",
                                "0",
                                "--verification-rounds",
                                "1",
                                "--effort",
                                "0.0003")
                        .exit())
                .isZero();
        Path own = folder.resolve("own.fer");
        DetectorModel moved = DetectorModelFile.read(own);
        Outcome outcome = train("--from", "bundled," + own, "--proposal-rounds", "0", "--verification-rounds", "0");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        DetectorModel mean = DetectorModelFile.read(own);
        assertThat(mean.training().startedFrom()).hasSize(3).doesNotHaveDuplicates();
        float[] one = DetectorModel.bundled().verificationWeights().get(0).values();
        float[] other = moved.verificationWeights().get(0).values();
        assertThat(mean.verificationWeights().get(0).values()[0]).isCloseTo((one[0] + other[0]) / 2, within(1e-3f));
        assertThat(other[0]).isNotEqualTo(one[0]);
    }

    @Test
    void theNetworksOfTheProgramArePrintedForProgramsToo() {
        Outcome outcome = Program.run("detector", "--json");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("\"verification\"", "\"thresholds\"", "\"facesSha256\"");
    }

    @Test
    void aNetworkWithoutRoundsNeedsOneToTake() {
        Outcome outcome = train("--proposal-rounds", "0");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("--from");
    }

    @Test
    void aLearningRateOutOfRangeIsRefusedWithItsValue() {
        Outcome outcome = train("--learning-rate", "1.5");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("--learning-rate").contains("1.5");
    }

    @Test
    void aFileOfEyesOfOtherFacesIsRefused() throws IOException {
        Path eyes =
                Files.writeString(folder.resolve("eyes.csv"), "left_eye_x,left_eye_y,right_eye_x,right_eye_y\n,,,\n");
        Outcome outcome = train("--effort", "0.0003", "--eyes", eyes.toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains(eyes.toString()).contains("delete it");
    }

    @Test
    void tooFewPicturesAreRefused() throws IOException {
        pictures = Files.createDirectory(folder.resolve("empty"));
        Outcome outcome = train();
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("too few pictures");
    }

    @Test
    void anEffortOutOfRangeIsRefusedWithItsValue() {
        Outcome outcome = train("--effort", "0");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("--effort must be above 0").contains("0.0");
    }
}
