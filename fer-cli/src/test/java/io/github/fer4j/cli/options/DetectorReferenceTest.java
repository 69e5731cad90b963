package io.github.fer4j.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.opencv.detect.HaarFaceDetector;
import io.github.fer4j.opencv.detect.YuNetFaceDetector;
import io.github.fer4j.support.RealFiles;
import org.junit.jupiter.api.Test;
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
    @ValueSource(strings = {"", "Haar", "yunet", "yunet=", "haar=a", "cascade"})
    void anythingElseIsRefusedWithWhatMayBeWritten(String value) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> converter.convert(value))
                .withMessageContaining("expected haar|yunet=FILE, not '" + value + "'");
    }
}
