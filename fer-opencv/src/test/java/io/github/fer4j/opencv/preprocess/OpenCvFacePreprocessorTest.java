package io.github.fer4j.opencv.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.image.Point;
import io.github.fer4j.opencv.Photos;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.GammaCorrection;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenCvFacePreprocessorTest {

    private static final DetectedFace FACE =
            new DetectedFace(Photos.GLASSES_FACE, Optional.of(new Eyes(new Point(141, 84), new Point(187, 80))));

    private final OpenCvFacePreprocessor preprocessor = new OpenCvFacePreprocessor(GammaCorrection.fixed(1));

    @Test
    void noFacesGiveNoPictures() {
        assertThat(preprocessor.preprocess(Photos.read(Photos.GLASSES), List.of()))
                .isEmpty();
    }

    @Test
    void theFrameStaysAsItWasAndItsStrideDoesNotMatter() {
        Frame frame = Photos.read(Photos.GLASSES);
        byte[] before = frame.pixels().clone();
        List<FaceImage> images = preprocessor.preprocess(frame, List.of(FACE, DetectedFace.of(FACE.box())));
        assertThat(frame.pixels()).isEqualTo(before);
        assertThat(preprocessor.preprocess(Photos.padded(frame, 11), List.of(FACE, DetectedFace.of(FACE.box()))))
                .isEqualTo(images);
    }

    /** Two white dots on black, tilted, large and small: they end up at the fixed places. */
    @ParameterizedTest
    @CsvSource({"100,120,160,90", "60,60,70,62", "80,150,170,190", "300,300,480,240", "90,100,108,100"})
    void theEyesComeToTheirPlaces(int leftX, int leftY, int rightX, int rightY) {
        Eyes eyes = new Eyes(new Point(leftX, leftY), new Point(rightX, rightY));
        double radius = Math.max(1.5, 0.08 * Math.hypot(rightX - leftX, rightY - leftY));
        Frame frame = dots(600, 500, radius, eyes.left(), eyes.right());
        FaceImage image = preprocess(frame, new DetectedFace(new Box(10, 10, 50, 50), Optional.of(eyes)));
        Point left = centreOfLight(image, 0, 24);
        Point right = centreOfLight(image, 24, 48);
        assertThat(left.x()).isCloseTo(15.1, within(0.15));
        assertThat(left.y()).isCloseTo(18.2, within(0.15));
        assertThat(right.x()).isCloseTo(32.9, within(0.15));
        assertThat(right.y()).isCloseTo(18.2, within(0.15));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void oneWarpGivesThePictureOfThePapersSeparateSteps(int enlarged) {
        Frame frame = Photos.enlarged(Photos.read(Photos.GLASSES), enlarged);
        Eyes eyes = new Eyes(new Point(141 * enlarged, 84 * enlarged), new Point(188 * enlarged, 80 * enlarged));
        DetectedFace face = new DetectedFace(new Box(0, 0, 9, 9), Optional.of(eyes));
        for (double gamma : new double[] {0.6, 1, 1.8}) {
            FaceImage single = new OpenCvFacePreprocessor(GammaCorrection.fixed(gamma))
                    .preprocess(frame, List.of(face))
                    .get(0);
            FaceImage separate = SeparateSteps.preprocess(frame, eyes, gamma);
            assertThat(meanDifference(single, separate)).as("gamma %s", gamma).isLessThan(2.0);
        }
    }

    @Test
    void aFineChequerboardBecomesEvenGreyInsteadOfPatterns() {
        int size = 960;
        byte[] pixels = new byte[size * size];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ((i % size + i / size) % 2 * 255);
        }
        Frame frame = Frame.of(pixels, size, size, PixelFormat.GRAY);
        FaceImage image = preprocess(frame, DetectedFace.of(new Box(100, 130, 703, 703)));
        for (byte pixel : image.toBytes()) {
            assertThat(pixel & 0xFF).isBetween(112, 143);
        }
    }

    @Test
    void aBoxWithoutEyesIsCutOutWithTheMargin() {
        byte[] pixels = new byte[300 * 300];
        Frame frame = Frame.of(pixels, 300, 300, PixelFormat.GRAY);
        for (int y = 100; y < 200; y++) {
            for (int x = 100; x < 200; x++) {
                pixels[y * 300 + x] = (byte) 255;
            }
        }
        FaceImage image = preprocess(frame, DetectedFace.of(new Box(100, 100, 100, 100)));
        double mean = 0;
        for (byte pixel : image.toBytes()) {
            mean += (pixel & 0xFF) / (double) FaceImage.PIXELS;
        }
        assertThat(mean).isCloseTo(255 / (1.05 * 1.05), within(2.0));
    }

    @ParameterizedTest
    @CsvSource({"-40,-30,100,100", "260,150,100,100", "-200,-200,100,100", "0,0,320,213", "318,211,2,2", "-5,60,900,900"
    })
    void facesThatCrossTheEdgeRepeatTheEdge(int x, int y, int width, int height) {
        byte[] pixels = new byte[320 * 213 * 3];
        Arrays.fill(pixels, (byte) 77);
        Frame frame = Frame.of(pixels, 320, 213, PixelFormat.RGB);
        FaceImage image = preprocess(frame, DetectedFace.of(new Box(x, y, width, height)));
        assertThat(image.toBytes()).containsOnly(77);
    }

    @Test
    void theSmallestFrameHasAFace() {
        Frame frame = Frame.of(new byte[] {10, 20, 30}, 1, 1, PixelFormat.BGR);
        assertThat(preprocess(frame, DetectedFace.of(new Box(0, 0, 1, 1))).at(24, 24))
                .isEqualTo(22);
    }

    @Test
    void aFaceOfAHundredMillionPixelsIsReduced() {
        byte[] pixels = new byte[100_000_000];
        Arrays.fill(pixels, (byte) 99);
        Frame frame = Frame.of(pixels, 10_000, 10_000, PixelFormat.GRAY);
        assertThat(preprocess(frame, DetectedFace.of(new Box(0, 0, 10_000, 10_000)))
                        .toBytes())
                .containsOnly(99);
    }

    @Test
    void colourOrdersGiveTheSameFace() {
        Frame bgr = Photos.read(Photos.GLASSES);
        byte[] swapped = bgr.pixels().clone();
        for (int i = 0; i < swapped.length; i += 3) {
            swapped[i] = bgr.pixels()[i + 2];
            swapped[i + 2] = bgr.pixels()[i];
        }
        Frame rgb = Frame.of(swapped, bgr.width(), bgr.height(), PixelFormat.RGB);
        assertThat(preprocess(rgb, FACE)).isEqualTo(preprocess(bgr, FACE));
    }

    @Test
    void gammaTowardsAMeanBringsDarkAndLightFacesTogether() {
        OpenCvFacePreprocessor even = new OpenCvFacePreprocessor(GammaCorrection.towardsMean(130));
        for (double gamma : new double[] {0.6, 1, 1.8}) {
            byte[] pixels = Photos.read(Photos.GLASSES).pixels().clone();
            byte[] table = GammaCorrection.table(gamma);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = table[pixels[i] & 0xFF];
            }
            FaceImage image = even.preprocess(Frame.of(pixels, 320, 213, PixelFormat.BGR), List.of(FACE))
                    .get(0);
            double mean = 0;
            for (byte pixel : image.toBytes()) {
                mean += (pixel & 0xFF) / (double) FaceImage.PIXELS;
            }
            assertThat(mean).as("gamma %s", gamma).isCloseTo(130, within(20.0));
        }
    }

    @Test
    void manyFacesOfOnePictureAreAnsweredInOrder() {
        Frame frame = Photos.read(Photos.GLASSES);
        List<FaceImage> images = preprocessor.preprocess(frame, List.of(FACE, DetectedFace.of(FACE.box()), FACE));
        assertThat(images.get(0)).isEqualTo(images.get(2)).isNotEqualTo(images.get(1));
        assertThat(preprocessor.preprocess(frame, Collections.nCopies(50, FACE)))
                .containsOnly(images.get(0));
    }

    @Test
    void eyesInOnePlaceAreAnError() {
        Point point = new Point(5, 5);
        DetectedFace face = new DetectedFace(new Box(0, 0, 10, 10), Optional.of(new Eyes(point, point)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> preprocess(Photos.noise(20, 20, PixelFormat.GRAY, 1), face))
                .withMessageContaining("5.0");
    }

    private FaceImage preprocess(Frame frame, DetectedFace face) {
        return preprocessor.preprocess(frame, List.of(face)).get(0);
    }

    private static double meanDifference(FaceImage one, FaceImage other) {
        double sum = 0;
        for (int y = 0; y < FaceImage.SIZE; y++) {
            for (int x = 0; x < FaceImage.SIZE; x++) {
                sum += Math.abs(one.at(x, y) - other.at(x, y));
            }
        }
        return sum / FaceImage.PIXELS;
    }

    private static Frame dots(int width, int height, double radius, Point... centres) {
        byte[] pixels = new byte[width * height];
        for (Point centre : centres) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    if (Math.hypot(x + 0.5 - centre.x(), y + 0.5 - centre.y()) < radius) {
                        pixels[y * width + x] = (byte) 255;
                    }
                }
            }
        }
        return Frame.of(pixels, width, height, PixelFormat.GRAY);
    }

    private static Point centreOfLight(FaceImage image, int fromX, int toX) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int y = 0; y < FaceImage.SIZE; y++) {
            for (int x = fromX; x < toX; x++) {
                sum += image.at(x, y);
                sumX += image.at(x, y) * (x + 0.5);
                sumY += image.at(x, y) * (y + 0.5);
            }
        }
        return new Point(sumX / sum, sumY / sum);
    }
}
