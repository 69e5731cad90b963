package io.github.fer4j.opencv.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.Photos;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HaarFaceDetectorTest {

    private final HaarFaceDetector detector = HaarFaceDetector.builder().build();

    @AfterEach
    void close() {
        detector.close();
    }

    @Test
    void findsTheOneFaceOfAPhoto() {
        List<DetectedFace> faces = detector.detect(Photos.read(Photos.GLASSES));
        assertThat(faces).hasSize(1);
        assertThat(faces.get(0).box().intersectionOverUnion(Photos.GLASSES_FACE))
                .as("%s", faces.get(0).box())
                .isGreaterThan(0.7);
    }

    @Test
    void findsNothingInAnEmptyRoom() {
        byte[] white = new byte[640 * 480];
        assertThat(detector.detect(Frame.of(white, 640, 480, PixelFormat.GRAY))).isEmpty();
    }

    @Test
    void leavesTheFrameAsItWas() {
        Frame frame = Photos.read(Photos.GLASSES);
        byte[] before = frame.pixels().clone();
        detector.detect(frame);
        assertThat(frame.pixels()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64})
    void rowsWithGapsGiveTheSameFaces(int padding) {
        Frame frame = Photos.read(Photos.GLASSES);
        assertThat(detector.detect(Photos.padded(frame, padding))).isEqualTo(detector.detect(frame));
    }

    @Test
    void aMirroredPictureHasMirroredFacesAndEyes() {
        Frame frame = Photos.read(Photos.GLASSES);
        DetectedFace face = detector.detect(frame).get(0);
        DetectedFace mirrored = detector.detect(Photos.mirrored(frame)).get(0);
        assertThat(Photos.mirrored(face.box(), frame.width()).intersectionOverUnion(mirrored.box()))
                .isGreaterThan(0.8);
        if (face.eyes().isPresent() && mirrored.eyes().isPresent()) {
            Eyes eyes = face.eyes().get();
            Eyes other = mirrored.eyes().get();
            double near = 0.06 * face.box().width();
            assertThat(frame.width() - other.right().x()).isCloseTo(eyes.left().x(), within(near));
            assertThat(frame.width() - other.left().x()).isCloseTo(eyes.right().x(), within(near));
        }
    }

    @Test
    void boxesOfAReducedPictureComeBackInPixelsOfTheFrame() {
        Frame large = Photos.enlarged(Photos.read(Photos.GLASSES), 5);
        assertThat(large.width()).isEqualTo(1600);
        Box box = detector.detect(large).get(0).box();
        Box expected = new Box(
                Photos.GLASSES_FACE.x() * 5,
                Photos.GLASSES_FACE.y() * 5,
                Photos.GLASSES_FACE.width() * 5,
                Photos.GLASSES_FACE.height() * 5);
        assertThat(box.intersectionOverUnion(expected)).as("%s", box).isGreaterThan(0.7);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,500", "500,1", "19,19", "20,20", "21,300"})
    void oddSizesHaveNoFacesAndNoErrors(int width, int height) {
        for (PixelFormat format : PixelFormat.values()) {
            assertThat(detector.detect(Photos.noise(width, height, format, 1))).isEmpty();
        }
    }

    @Test
    void searchesAHundredMillionPixels() {
        Frame huge = Frame.of(new byte[100_000_000], 10_000, 10_000, PixelFormat.GRAY);
        assertThat(detector.detect(huge)).isEmpty();
    }

    @Test
    void facesLieInsideTheFrameAndEyesInsideTheFace() {
        Frame frame = Photos.read("signtext.jpg");
        for (DetectedFace face : detector.detect(frame)) {
            Box box = face.box();
            assertThat(box.x()).isNotNegative();
            assertThat(box.y()).isNotNegative();
            assertThat(box.right()).isLessThanOrEqualTo(frame.width());
            assertThat(box.bottom()).isLessThanOrEqualTo(frame.height());
            face.eyes().ifPresent(eyes -> {
                assertThat(eyes.left().x()).isBetween((double) box.x(), (double) box.right());
                assertThat(eyes.right().x()).isGreaterThan(eyes.left().x());
            });
        }
    }

    @Test
    void eyesAreNotSoughtUnlessWanted() {
        try (HaarFaceDetector plain = HaarFaceDetector.builder().findEyes(false).build()) {
            assertThat(plain.detect(Photos.read(Photos.GLASSES)))
                    .hasSize(1)
                    .allMatch(face -> face.eyes().isEmpty());
        }
    }

    @Test
    void facesBelowTheMinimumAreNotFound() {
        try (HaarFaceDetector picky =
                HaarFaceDetector.builder().minimumFaceSize(200).build()) {
            assertThat(picky.detect(Photos.read(Photos.GLASSES))).isEmpty();
        }
    }

    @Test
    void manyThreadsGetTheAnswerOfOne() throws Exception {
        Frame frame = Photos.read(Photos.GLASSES);
        List<DetectedFace> alone = detector.detect(frame);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<DetectedFace>> task = () -> detector.detect(frame);
            List<Callable<List<DetectedFace>>> tasks = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                tasks.add(task);
            }
            for (Future<List<DetectedFace>> answer : threads.invokeAll(tasks)) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void closingTwiceIsHarmlessAndUseAfterwardsAnError() {
        detector.close();
        detector.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> detector.detect(Photos.noise(100, 100, PixelFormat.GRAY, 1)))
                .withMessageContaining("closed");
    }

    @Test
    void optionsOutOfRangeAreRefusedWithTheirValue() {
        HaarFaceDetectorBuilder builder = HaarFaceDetector.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.scaleFactor(1))
                .withMessageContaining("1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.scaleFactor(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.minimumNeighbours(0))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.minimumFaceSize(0))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.maximumWorkingSize(19))
                .withMessageContaining("not 19");
    }

    private static Offset<Double> within(double value) {
        return Offset.offset(value);
    }
}
