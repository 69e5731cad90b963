package io.github.fer4j.opencv.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.Photos;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the detectors with networks of this library promise beyond the contract. */
class TrainedDetectorsTest {

    /** In the photo with glasses, read off the picture. */
    private static final double LEFT_EYE_X = 181;

    private static final double RIGHT_EYE_X = 224;
    private static final double EYES_Y = 80;

    enum Kind {
        NETWORK,
        CASCADE;

        FaceDetector open() {
            return this == NETWORK
                    ? NetworkFaceDetector.builder().build()
                    : CascadeFaceDetector.builder().build();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFaceHasAScoreAndItsEyes(Kind kind) {
        try (FaceDetector detector = kind.open()) {
            DetectedFace face = detector.detect(Photos.read(Photos.GLASSES)).get(0);
            assertThat(face.score().orElseThrow()).isBetween(0.5, 1.0);
            Eyes eyes = face.eyes().orElseThrow();
            assertThat(eyes.left().x()).isCloseTo(LEFT_EYE_X, within(8.0));
            assertThat(eyes.right().x()).isCloseTo(RIGHT_EYE_X, within(8.0));
            assertThat(eyes.left().y()).isCloseTo(EYES_Y, within(8.0));
            assertThat(eyes.right().y()).isCloseTo(EYES_Y, within(8.0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-45, -30, -15, 15, 30, 45})
    void theNetworkFindsATurnedFaceAndItsAngle(int degrees) {
        Frame turned = turned(Photos.read(Photos.GLASSES), degrees);
        try (FaceDetector detector = NetworkFaceDetector.builder().build()) {
            List<DetectedFace> faces = detector.detect(turned);
            assertThat(faces).hasSize(1);
            Eyes eyes = faces.get(0).eyes().orElseThrow();
            double angle = Math.toDegrees(Math.atan2(
                    eyes.right().y() - eyes.left().y(),
                    eyes.right().x() - eyes.left().x()));
            assertThat(angle).isCloseTo(degrees - 4.0, within(10.0)); // he tilts his head by 4 degrees
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHigherThresholdLeavesOutFacesThatAreLessSureUnlessTheyAreKnown(Kind kind) {
        Frame photo = Photos.read(Photos.GLASSES);
        try (FaceDetector usual = kind.open()) {
            double score = usual.detect(photo).get(0).score().orElseThrow();
            double above = (1 + score) / 2;
            try (FaceDetector strict = kind == Kind.NETWORK
                    ? NetworkFaceDetector.builder().scoreThreshold(above).build()
                    : CascadeFaceDetector.builder().scoreThreshold(above).build()) {
                assertThat(strict.detect(photo)).isEmpty();
                assertThat(strict.detect(photo, SearchWindow.everywhere().ofKnownFace()))
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void facesBelowTheMinimumAreNotFound(Kind kind) {
        Frame photo = Photos.read(Photos.GLASSES);
        try (FaceDetector picky = kind == Kind.NETWORK
                ? NetworkFaceDetector.builder().minimumFaceSize(200).build()
                : CascadeFaceDetector.builder().minimumFaceSize(200).build()) {
            assertThat(picky.detect(photo)).isEmpty();
        }
    }

    /** A part of a picture that is copied out gives the faces that a window on it gives. */
    @ParameterizedTest
    @EnumSource
    void aSubImageHasTheFacesOfItsRegion(Kind kind) {
        Frame photo = Photos.read(Photos.GLASSES);
        Box region = new Box(101, 3, 203, 197);
        int channels = photo.format().channels();
        byte[] shifted = new byte[photo.pixels().length];
        int offset = region.y() * photo.stride() + region.x() * channels;
        System.arraycopy(photo.pixels(), offset, shifted, 0, photo.pixels().length - offset);
        Frame part = Frame.of(shifted, region.width(), region.height(), photo.stride(), photo.format());
        try (FaceDetector detector = kind.open()) {
            List<DetectedFace> inWhole =
                    detector.detect(photo, SearchWindow.everywhere().within(region));
            assertThat(detector.detect(part).stream().map(face -> face.movedBy(region.x(), region.y())))
                    .isNotEmpty()
                    .containsExactlyElementsOf(inWhole);
        }
    }

    @ParameterizedTest
    @CsvSource({"15,15", "16,16", "17,400", "400,17", "33,65", "3000,20"})
    void oddSizesAreNoErrors(int width, int height) {
        for (Kind kind : Kind.values()) {
            try (FaceDetector detector = kind.open()) {
                for (PixelFormat format : PixelFormat.values()) {
                    assertThat(detector.detect(Photos.noise(width, height, format, 1)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void aMissingFileIsAModelExceptionThatNamesIt() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> NetworkFaceDetector.builder().model(Path.of("missing.fer")))
                .withMessageContaining("missing.fer");
    }

    @Test
    void optionsOutOfRangeAreRefusedWithTheirValue() {
        NetworkFaceDetectorBuilder builder = NetworkFaceDetector.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.scoreThreshold(1))
                .withMessageContaining("1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.scoreThreshold(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.minimumFaceSize(0))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.maximumWorkingSize(31))
                .withMessageContaining("not 31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.maximumSearchedPixels(-1))
                .withMessageContaining("not -1");
    }

    /** On a canvas that holds all of it, clockwise. */
    private static Frame turned(Frame photo, int degrees) {
        int side = (int) Math.ceil(Math.hypot(photo.width(), photo.height()));
        BufferedImage canvas = new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = canvas.createGraphics();
        graphics.translate(side / 2.0, side / 2.0);
        graphics.rotate(Math.toRadians(degrees));
        graphics.translate(-photo.width() / 2.0, -photo.height() / 2.0);
        graphics.drawImage(BufferedImages.toBufferedImage(photo), 0, 0, null);
        graphics.dispose();
        return BufferedImages.toFrame(canvas);
    }
}
