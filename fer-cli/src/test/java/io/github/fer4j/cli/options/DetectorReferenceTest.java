package io.github.fer4j.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.detect.DetectorModel;
import io.github.fer4j.model.detect.DetectorModelFile;
import io.github.fer4j.opencv.detect.CascadeFaceDetector;
import io.github.fer4j.opencv.detect.HaarFaceDetector;
import io.github.fer4j.opencv.detect.NetworkFaceDetector;
import io.github.fer4j.opencv.detect.YuNetFaceDetector;
import io.github.fer4j.support.RealFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DetectorReferenceTest {

    private final DetectorReference.Converter converter = new DetectorReference.Converter();

    @Test
    void haarIsViolaJones() {
        try (FaceDetector detector = converter.convert("haar").open(null)) {
            assertThat(detector).isInstanceOf(HaarFaceDetector.class);
        }
    }

    @Test
    void cascadeAndNetworkTakeTheNetworksOfTheLibrary() {
        try (FaceDetector cascade = converter.convert("cascade").open(40);
                FaceDetector network = converter.convert("network").open(40)) {
            assertThat(cascade).isInstanceOf(CascadeFaceDetector.class);
            assertThat(network).isInstanceOf(NetworkFaceDetector.class);
        }
    }

    @Test
    void networksMayComeFromAFile(@TempDir Path folder) {
        Path file = folder.resolve("faces.fer");
        DetectorModelFile.write(DetectorModel.bundled(), file);
        try (FaceDetector network = converter.convert("network=" + file).open(null)) {
            assertThat(network).isInstanceOf(NetworkFaceDetector.class);
        }
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> converter.convert("cascade=missing.fer").open(null))
                .withMessageContaining("missing.fer");
    }

    @Test
    void yunetReadsItsFile() {
        String file =
                RealFiles.shared("models/face_detection_yunet_2023mar.onnx").toString();
        try (FaceDetector detector = converter.convert("yunet=" + file).open(40)) {
            assertThat(detector).isInstanceOf(YuNetFaceDetector.class);
        }
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> converter.convert("yunet=missing.onnx").open(null))
                .withMessageContaining("missing.onnx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Haar", "yunet", "yunet=", "haar=a", "cascade=", "network=", "dnn=a"})
    void anythingElseIsRefusedWithWhatMayBeWritten(String value) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> converter.convert(value))
                .withMessageContaining("expected network|cascade|haar|yunet=FILE, not '" + value + "'");
    }
}
