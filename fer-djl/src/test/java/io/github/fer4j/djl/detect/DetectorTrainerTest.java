package io.github.fer4j.djl.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.model.detect.DetectorModel;
import io.github.fer4j.model.detect.DetectorModelFile;
import io.github.fer4j.model.detect.DetectorNetworks;
import io.github.fer4j.model.detect.DetectorProvenance;
import io.github.fer4j.model.detect.DetectorSettings;
import io.github.fer4j.model.format.TensorGroup;
import io.github.fer4j.model.training.TrainingPrecision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectorTrainerTest {

    private static final DetectorSettings SHORT =
            new DetectorSettings(1, 2, 20, 4, 2, 20, 16, 3e-3, 0.01, TrainingPrecision.FLOAT32);

    @TempDir
    private Path folder;

    private static DetectorProvenance origin() {
        return new DetectorProvenance("", List.of(), SHORT, 0, "of the faces", List.of(), List.of(), 0);
    }

    @Test
    void lossesFallAndEachRoundIsSaved() {
        Path file = folder.resolve("faces.fer");
        List<Double> proposalLosses = new ArrayList<>();
        List<Boolean> saved = new ArrayList<>();
        DetectorListener listener = new DetectorListener() {
            @Override
            public void stepDone(String network, int step, int steps, double loss) {
                if (network.equals("face proposal")) {
                    proposalLosses.add(loss);
                }
            }

            @Override
            public void roundDone(DetectorProvenance.Round round) {
                saved.add(Files.exists(file));
            }
        };
        DetectorModel model =
                DetectorTrainer.train(SHORT, DrawnFaces.faces(3), DrawnFaces.pictures(3), origin(), file, listener);
        assertThat(proposalLosses).hasSize(40);
        assertThat(proposalLosses.get(39)).isLessThan(proposalLosses.get(0) / 3);
        assertThat(saved).containsExactly(true, true, true, true);
        assertThat(model.training().rounds())
                .extracting(DetectorProvenance.Round::network)
                .containsExactly("face proposal", "face proposal", "face verification", "face verification");
        assertThat(DetectorModelFile.read(file).training().rounds())
                .isEqualTo(model.training().rounds());
        assertThat(model.training().facesSha256()).isEqualTo("of the faces");
        assertThat(model.training().faces()).isEqualTo(3);
    }

    @Test
    void aNewVerifyingNetworkBeginsWithRandomWeightsBesideTheOldProposals() {
        DetectorModel start = DetectorModel.bundled();
        DetectorSettings anew = new DetectorSettings(1, 0, 1, 4, 1, 3, 16, 1e-3, 0.01, TrainingPrecision.BFLOAT16);
        DetectorModel model = DetectorTrainer.trainNewVerification(
                start,
                anew,
                DrawnFaces.faces(3),
                DrawnFaces.pictures(3),
                origin(),
                folder.resolve("faces.fer"),
                DetectorListener.NONE);
        assertThat(model.proposalWeights()).isEqualTo(start.proposalWeights());
        assertThat(model.verification()).isEqualTo(DetectorNetworks.verification());
        assertThat(distance(model, start)).isGreaterThan(0.05);
        assertThat(model.training().startedFrom()).containsExactly(TensorGroup.sha256(start.proposalWeights()));
        assertThat(model.training().settings().precision()).isEqualTo(TrainingPrecision.BFLOAT16);
    }

    /** The mean difference of the first layer's weights. */
    private static double distance(DetectorModel one, DetectorModel other) {
        float[] first = one.verificationWeights().get(0).values();
        float[] second = other.verificationWeights().get(0).values();
        return IntStream.range(0, first.length)
                .mapToDouble(i -> Math.abs(first[i] - second[i]))
                .average()
                .orElseThrow();
    }

    @Test
    void aNetworkWithoutRoundsStaysAsItIsAndTheOtherGoesOn() {
        Path file = folder.resolve("faces.fer");
        DetectorModel start = DetectorModel.bundled();
        DetectorSettings further = new DetectorSettings(1, 0, 1, 4, 2, 3, 16, 1e-3, 0.01, TrainingPrecision.FLOAT32);
        DetectorModel model = DetectorTrainer.trainFrom(
                start, further, DrawnFaces.faces(3), DrawnFaces.pictures(3), origin(), file, DetectorListener.NONE);
        assertThat(TensorGroup.sha256(model.proposalWeights())).isEqualTo(TensorGroup.sha256(start.proposalWeights()));
        assertThat(TensorGroup.sha256(model.verificationWeights()))
                .isNotEqualTo(TensorGroup.sha256(start.verificationWeights()));
        float[] before = start.verificationWeights().get(0).values();
        float[] after = model.verificationWeights().get(0).values();
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isCloseTo(before[i], within(0.01f));
        }
        assertThat(DetectorModelFile.read(file).training().startedFrom())
                .containsExactly(
                        TensorGroup.sha256(start.proposalWeights()), TensorGroup.sha256(start.verificationWeights()));
    }

    @Test
    void withoutRoundsRandomWeightsAreRefused() {
        DetectorSettings none = new DetectorSettings(1, 0, 1, 4, 2, 3, 16, 1e-3, 0.01, TrainingPrecision.FLOAT32);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DetectorTrainer.train(
                        none,
                        DrawnFaces.faces(2),
                        DrawnFaces.pictures(1),
                        origin(),
                        folder.resolve("faces.fer"),
                        DetectorListener.NONE))
                .withMessageContaining("at least one round");
    }

    @Test
    void aNewVerifyingNetworkWithoutRoundsIsRefused() {
        DetectorSettings none = new DetectorSettings(1, 2, 1, 4, 0, 3, 16, 1e-3, 0.01, TrainingPrecision.FLOAT32);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DetectorTrainer.trainNewVerification(
                        DetectorModel.bundled(),
                        none,
                        DrawnFaces.faces(2),
                        DrawnFaces.pictures(1),
                        origin(),
                        folder.resolve("faces.fer"),
                        DetectorListener.NONE))
                .withMessageContaining("face verification needs at least one round");
    }

    @Test
    void nothingToLearnFromIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DetectorTrainer.train(
                        SHORT,
                        DrawnFaces.faces(2),
                        List.of(),
                        origin(),
                        folder.resolve("faces.fer"),
                        DetectorListener.NONE))
                .withMessageContaining("2 and 0");
    }
}
