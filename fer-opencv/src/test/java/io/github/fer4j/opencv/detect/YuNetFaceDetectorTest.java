package io.github.fer4j.opencv.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.onnx.OnnxExport;
import io.github.fer4j.opencv.Photos;
import io.github.fer4j.support.ChildProcess;
import io.github.fer4j.support.RealFiles;
import io.github.fer4j.support.ResidentMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuNetFaceDetectorTest {

    private static Path network() {
        return RealFiles.shared("models/face_detection_yunet_2023mar.onnx");
    }

    @Test
    void aFaceHasItsEyesInTheOrderOfThePictureAndAScore() {
        try (YuNetFaceDetector detector = YuNetFaceDetector.of(network())) {
            DetectedFace face = detector.detect(Photos.read(Photos.GLASSES)).get(0);
            assertThat(face.score().orElseThrow()).isBetween(0.7, 1.0);
            assertThat(face.eyes().orElseThrow().left().x()).isCloseTo(141 + 39, within(10.0));
            assertThat(face.eyes().orElseThrow().right().x())
                    .isGreaterThan(face.eyes().orElseThrow().left().x());
        }
    }

    @Test
    void aHigherThresholdLeavesOutFacesThatAreLessSure() {
        Frame photo = Photos.read(RealFiles.shared("media/photos/examples_images_bbt1.jpg"));
        try (YuNetFaceDetector detector = YuNetFaceDetector.of(network())) {
            List<DetectedFace> faces = detector.detect(photo);
            double middle = faces.stream()
                    .mapToDouble(face -> face.score().orElseThrow())
                    .sorted()
                    .skip(faces.size() / 2)
                    .findFirst()
                    .orElseThrow();
            try (YuNetFaceDetector strict =
                    YuNetFaceDetector.builder(network()).scoreThreshold(middle).build()) {
                assertThat(strict.detect(photo))
                        .hasSizeBetween(1, faces.size() - 1)
                        .allMatch(faces::contains);
            }
        }
    }

    @Test
    void facesBelowTheMinimumAreNotFound() {
        try (YuNetFaceDetector picky =
                YuNetFaceDetector.builder(network()).minimumFaceSize(200).build()) {
            assertThat(picky.detect(Photos.read(Photos.GLASSES))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"7,7", "8,8", "9,400", "400,9", "33,65", "3000,10"})
    void oddSizesHaveNoFacesAndNoErrors(int width, int height) {
        try (YuNetFaceDetector detector = YuNetFaceDetector.of(network())) {
            for (PixelFormat format : PixelFormat.values()) {
                assertThat(detector.detect(Photos.noise(width, height, format, 1)))
                        .isEmpty();
            }
        }
    }

    @Test
    void boxesOfAReducedPictureComeBackInPixelsOfTheFrame() {
        Frame photo = Photos.read(Photos.GLASSES);
        try (YuNetFaceDetector detector = YuNetFaceDetector.of(network())) {
            Box small = detector.detect(photo).get(0).box();
            Box large = detector.detect(Photos.enlarged(photo, 5)).get(0).box();
            Box expected = new Box(small.x() * 5, small.y() * 5, small.width() * 5, small.height() * 5);
            assertThat(large.intersectionOverUnion(expected)).as("%s", large).isGreaterThan(0.8);
        }
    }

    @Test
    void aMissingFileIsAModelExceptionThatNamesIt() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> YuNetFaceDetector.of(Path.of("missing.onnx")))
                .withMessage("cannot read missing.onnx: there is no such file; check the name");
    }

    @Test
    void whatIsNoNetworkIsAModelException(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("text.onnx"), "hello");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> YuNetFaceDetector.of(text))
                .withMessageStartingWith(text + " is not a network");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> YuNetFaceDetector.of(folder))
                .withMessageContaining("it is a folder");
        Path empty = Files.createFile(folder.resolve("empty.onnx"));
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> YuNetFaceDetector.of(empty))
                .withMessageContaining("it has 0 bytes");
    }

    @Test
    void aNetworkOfAnotherKindIsAModelException(@TempDir Path folder) throws IOException {
        Path other = Files.write(folder.resolve("emotions.onnx"), OnnxExport.toBytes(BundledModels.baseline()));
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> YuNetFaceDetector.of(other))
                .withMessageStartingWith(other + " is a network, but not YuNet");
    }

    @Test
    void filesThatAreNotYuNetMakeOpenCvPrintNothing(@TempDir Path folder) throws Exception {
        Path other = Files.write(folder.resolve("emotions.onnx"), OnnxExport.toBytes(BundledModels.baseline()));
        Path text = Files.writeString(folder.resolve("text.onnx"), "hello");
        ChildProcess child = ChildProcess.run(folder, Opener.class, List.of(), other.toString(), text.toString());
        assertThat(child.exitCode()).as(child.errors()).isZero();
        assertThat(child.output().lines()).hasSize(2);
        assertThat(child.errors()).isEmpty();
    }

    /** Opens files that are not YuNet, and prints why they cannot be used. */
    static final class Opener {

        private Opener() {}

        public static void main(String[] files) {
            for (String file : files) {
                try {
                    YuNetFaceDetector.of(Path.of(file)).close();
                } catch (ModelException e) {
                    System.out.println(e.getMessage());
                }
            }
        }
    }

    /** The garbage collector knows nothing of this memory. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aClosedDetectorIsFreedAtOnce(@TempDir Path folder) throws Exception {
        long added = ResidentMemory.addedIn(
                folder, 128, ManyDetectors.class, network().toString());
        assertThat(added).as("kB more").isLessThan(20_000);
    }

    /** Prints how many kilobytes thirty detectors add that are closed after use. */
    static final class ManyDetectors {

        private ManyDetectors() {}

        public static void main(String[] network) throws IOException {
            Frame photo = Photos.noise(1000, 1000, PixelFormat.BGR, 1);
            detectAndClose(Path.of(network[0]), photo, 30);
            long before = ResidentMemory.kilobytes();
            detectAndClose(Path.of(network[0]), photo, 30);
            System.out.println(ResidentMemory.kilobytes() - before);
        }

        private static void detectAndClose(Path network, Frame photo, int times) {
            for (int i = 0; i < times; i++) {
                try (YuNetFaceDetector detector = YuNetFaceDetector.of(network)) {
                    detector.detect(photo);
                }
            }
        }
    }

    @Test
    void aThresholdOutOfRangeIsRefusedWithItsValue() {
        YuNetFaceDetectorBuilder builder = YuNetFaceDetector.builder(Path.of("any.onnx"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.scoreThreshold(0))
                .withMessageContaining("0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.scoreThreshold(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.minimumFaceSize(0))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.maximumWorkingSize(31))
                .withMessageContaining("not 31");
    }
}
