package io.github.fer4j.model.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.onnx.OnnxExport;
import io.github.fer4j.model.training.TrainingPrecision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectorModelFileTest {

    @TempDir
    private Path folder;

    @Test
    void theBundledDetectorIsSmallAndSaysWhereItComesFrom() {
        DetectorModel model = DetectorModel.bundled();
        assertThat(model.proposal().parameters()).isLessThan(40_000);
        assertThat(model.verification().parameters()).isLessThan(400_000);
        assertThat(model.training().faces()).isGreaterThan(20_000);
        assertThat(model.training().facesSha256()).hasSize(64);
        assertThat(model.training().pictures())
                .isNotEmpty()
                .allMatch(source -> source.sha256().length() == 64);
        assertThat(model.training().rounds()).isNotEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        DetectorModel model = DetectorModel.bundled().withThresholds(new DetectorThresholds(0.25, 0.75));
        Path file = folder.resolve("faces.fer");
        DetectorModelFile.write(model, file);
        DetectorModel read = DetectorModelFile.read(file);
        assertThat(read).isEqualTo(model);
        assertThat(Files.size(file)).isLessThan(1_000_000);
    }

    @Test
    void detectorsOfOtherLayersHaveNoMean() {
        DetectorModel model = DetectorModel.bundled();
        DetectorModel other = new DetectorModel(
                model.verification(),
                model.verificationWeights(),
                model.verification(),
                model.verificationWeights(),
                model.thresholds(),
                model.training());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DetectorModel.mean(List.of(model, other)))
                .withMessageContaining("layers");
        assertThatIllegalArgumentException().isThrownBy(() -> DetectorModel.mean(List.of()));
        assertThat(DetectorModel.mean(List.of(model))).isSameAs(model);
    }

    @Test
    void aDamagedFileIsRefusedByItsName() throws IOException {
        Path file = folder.resolve("faces.fer");
        DetectorModelFile.write(DetectorModel.bundled(), file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> DetectorModelFile.read(file))
                .withMessageContaining(file.toString());
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> DetectorModelFile.read(folder.resolve("missing.fer")))
                .withMessageContaining("missing.fer");
    }

    @Test
    void asOnnxTheProposalNetworkEndsWithAGridAndTheOtherWithAVector() throws IOException {
        DetectorModel model = DetectorModel.bundled();
        assertThat(operators(OnnxExport.ofProposal(model)))
                .containsOnly("Conv", "Relu")
                .endsWith("Conv");
        assertThat(operators(OnnxExport.ofVerification(model)))
                .contains("Flatten")
                .endsWith("Gemm");
    }

    private static java.util.List<String> operators(OnnxExport onnx) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        onnx.writeTo(bytes);
        return ModelProto.parseFrom(bytes.toByteArray()).getGraph().getNodeList().stream()
                .map(NodeProto::getOpType)
                .toList();
    }

    @Test
    void settingsAndThresholdsOutOfRangeAreRefusedWithTheirValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DetectorThresholds(0, 0.5))
                .withMessageContaining("0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DetectorSettings(1, 1, 1, 1, 1, 1, 7, 0.1, 0, TrainingPrecision.FLOAT32))
                .withMessageContaining("not 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DetectorSettings(1, 1, 1, 1, 1, 1, 8, 1, 0, TrainingPrecision.FLOAT32))
                .withMessageContaining("not 1.0");
    }
}
