package io.github.fer4j.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.image.Point;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaceQualityTest {

    private static final double EXACT = 1e-6;

    /** A made picture with edges of all directions and of several sizes. */
    private static final double[][] PICTURE = picture(96);

    @Test
    void theSizeIsTheShorterSideOfTheBox() {
        assertThat(measured(gray(PICTURE), new Box(2, 3, 50, 40)).size()).isEqualTo(40);
        assertThat(measured(gray(PICTURE), new Box(2, 3, 30, 40)).size()).isEqualTo(30);
    }

    @Test
    void moreBlurIsLessSharp() {
        double last = quality(PICTURE).sharpness();
        for (int radius : new int[] {1, 2, 4, 8, 16}) {
            double sharpness = quality(blurred(PICTURE, radius)).sharpness();
            assertThat(sharpness).as("radius %d", radius).isLessThan(last - 0.02);
            last = sharpness;
        }
    }

    @Test
    void blurInOneDirectionIsBlurAsWell() {
        double sharp = quality(PICTURE).sharpness();
        double[][] moved = blurredAcross(PICTURE, 6);
        assertThat(quality(moved).sharpness()).isLessThan(sharp - 0.1);
        assertThat(quality(transposed(moved)).sharpness())
                .isCloseTo(quality(moved).sharpness(), within(EXACT));
    }

    @Test
    void contrastDoesNotChangeSharpness() {
        FaceQuality flat = quality(changed(level -> 100 + (level - 100) / 2));
        assertThat(flat.sharpness()).isCloseTo(quality(PICTURE).sharpness(), within(0.01));
        assertThat(flat.contrast()).isCloseTo(quality(PICTURE).contrast() / 2, within(0.005));
    }

    @Test
    void moreNoiseIsNoisierAndNotSharper() {
        FaceQuality clean = quality(blurred(PICTURE, 3));
        double last = clean.noise();
        for (double strength : new double[] {10, 20, 40}) {
            Random random = new Random(3);
            double[][] noisy = Arrays.stream(blurred(PICTURE, 3))
                    .map(row -> Arrays.stream(row)
                            .map(level -> Math.max(0, Math.min(255, level + strength * random.nextGaussian())))
                            .toArray())
                    .toArray(double[][]::new);
            FaceQuality quality = quality(noisy);
            assertThat(quality.noise()).as("strength %s", strength).isGreaterThan(last + 0.02);
            assertThat(quality.sharpness()).isLessThan(quality(PICTURE).sharpness());
            last = quality.noise();
        }
    }

    @Test
    void halfTheLightIsHalfAsBright() {
        FaceQuality dark = quality(changed(level -> level / 2));
        assertThat(dark.brightness()).isCloseTo(quality(PICTURE).brightness() / 2, within(0.005));
        assertThat(dark.contrast()).isCloseTo(quality(PICTURE).contrast() / 2, within(0.005));
    }

    @Test
    void theMirroredPictureIsAsGood() {
        double[][] mirrored = Arrays.stream(PICTURE)
                .map(row -> {
                    double[] line = new double[row.length];
                    Arrays.setAll(line, i -> row[row.length - 1 - i]);
                    return line;
                })
                .toArray(double[][]::new);
        FaceQuality other = quality(mirrored);
        FaceQuality face = quality(PICTURE);
        assertThat(other.sharpness()).isCloseTo(face.sharpness(), within(EXACT));
        assertThat(other.noise()).isCloseTo(face.noise(), within(EXACT));
        assertThat(other.brightness()).isCloseTo(face.brightness(), within(EXACT));
        assertThat(other.contrast()).isCloseTo(face.contrast(), within(EXACT));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 9})
    void aLargerCopyOfThePictureIsAsSharp(int times) {
        double[][] large = new double[times * PICTURE.length][times * PICTURE.length];
        for (int y = 0; y < large.length; y++) {
            for (int x = 0; x < large.length; x++) {
                large[y][x] = PICTURE[y / times][x / times];
            }
        }
        FaceQuality face = quality(PICTURE);
        FaceQuality copy = quality(large);
        assertThat(copy.size()).isEqualTo(times * face.size());
        assertThat(copy.sharpness()).isCloseTo(face.sharpness(), within(0.03));
        assertThat(copy.brightness()).isCloseTo(face.brightness(), within(0.01));
        assertThat(copy.contrast()).isCloseTo(face.contrast(), within(0.02));
    }

    @Test
    void aSmallFaceIsUnsharp() {
        double[][] small = new double[16][16];
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                small[y][x] = mean(PICTURE, 6 * x, 6 * y, 6);
            }
        }
        assertThat(quality(small).sharpness()).isLessThan(quality(PICTURE).sharpness() - 0.1);
        assertThat(quality(small).brightness()).isCloseTo(quality(PICTURE).brightness(), within(0.01));
    }

    @ParameterizedTest
    @EnumSource(PixelFormat.class)
    void aGrayPictureIsTheSameInAllFormats(PixelFormat format) {
        Frame frame = frame(PICTURE, format, 0);
        assertThat(measured(frame, whole(frame))).isEqualTo(quality(PICTURE));
    }

    @Test
    void redAndBlueKeepTheirPlaces() {
        byte[] red = {(byte) 255, 0, 0};
        byte[] blue = {0, 0, (byte) 255};
        Box box = new Box(0, 0, 1, 1);
        assertThat(measured(Frame.of(red, 1, 1, PixelFormat.RGB), box).brightness())
                .isCloseTo(0.299, within(0.001))
                .isEqualTo(measured(Frame.of(blue, 1, 1, PixelFormat.BGR), box).brightness());
        assertThat(measured(Frame.of(blue, 1, 1, PixelFormat.RGB), box).brightness())
                .isCloseTo(0.114, within(0.001));
    }

    @ParameterizedTest
    @EnumSource(PixelFormat.class)
    void aPartOfALargerPictureIsMeasuredAsThePartAlone(PixelFormat format) {
        Frame frame = frame(PICTURE, format, 7);
        Box box = new Box(11, 5, 60, 70);
        double[][] part = new double[70][];
        Arrays.setAll(part, y -> Arrays.copyOfRange(PICTURE[y + 5], 11, 71));
        Frame alone = frame(part, format, 0);
        assertThat(measured(frame, box)).isEqualTo(measured(alone, whole(alone)));
    }

    @Test
    void thePixelsStayAsTheyAre() {
        Frame frame = frame(PICTURE, PixelFormat.BGR, 3);
        byte[] before = frame.pixels().clone();
        measured(frame, new Box(1, 2, 80, 90));
        assertThat(frame.pixels()).isEqualTo(before);
    }

    static Stream<Box> boxes() {
        return Stream.of(
                new Box(0, 0, 1, 1),
                new Box(95, 95, 1, 1),
                new Box(0, 0, 96, 1),
                new Box(0, 0, 1, 96),
                new Box(50, 50, 2, 3),
                new Box(-20, -20, 50, 50),
                new Box(80, 80, 50, 50),
                new Box(-500, 700, 40, 40),
                new Box(Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void everyBoxHasAQuality(Box box) {
        FaceQuality quality = measured(gray(PICTURE), box);
        assertThat(quality.score()).isBetween(0.0, 1.0);
        assertThat(quality.size()).isEqualTo(Math.min(box.width(), box.height()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 128, 255})
    void aFlatPictureIsNotSharpAndWorthNothing(int level) {
        FaceQuality quality = quality(changed(any -> level));
        assertThat(quality.sharpness()).isZero();
        assertThat(quality.noise()).isZero();
        assertThat(quality.contrast()).isCloseTo(0, within(EXACT));
        assertThat(quality.brightness()).isCloseTo(level / 255.0, within(EXACT));
        assertThat(quality.score()).isZero();
    }

    @Test
    void halfBlackAndHalfWhiteHasAllContrast() {
        double[][] halves = new double[48][48];
        Arrays.stream(halves).forEach(row -> Arrays.fill(row, 0, 24, 255));
        FaceQuality quality = quality(halves);
        assertThat(quality.contrast()).isCloseTo(1, within(EXACT));
        assertThat(quality.brightness()).isCloseTo(0.5, within(EXACT));
    }

    @Test
    void poseAndScoreOfTheDetectorAreThoseOfTheFace() {
        Eyes eyes = new Eyes(new Point(30, 35), new Point(60, 35));
        Box box = new Box(0, 0, 90, 90);
        FaceQuality quality =
                FaceQuality.of(gray(PICTURE), new DetectedFace(box, Optional.of(eyes), OptionalDouble.of(0.75)));
        assertThat(quality.pose()).isEqualTo(FacePose.of(box, eyes)).isPresent();
        assertThat(quality.detectorScore()).hasValue(0.75);
        FaceQuality plain = FaceQuality.of(gray(PICTURE), DetectedFace.of(box));
        assertThat(plain.pose()).isEmpty();
        assertThat(plain.detectorScore()).isEmpty();
    }

    static Stream<FaceQuality> worse() {
        return Stream.of(
                made(16, 0.6, 0.1, 0.5, 0.4),
                made(100, 0.3, 0.1, 0.5, 0.4),
                made(100, 0.6, 0.5, 0.5, 0.4),
                made(100, 0.6, 0.1, 0.85, 0.4),
                made(100, 0.6, 0.1, 0.5, 0.05));
    }

    @ParameterizedTest
    @MethodSource("worse")
    void eachDefectLowersTheScoreAndASmallFaceLowersItMore(FaceQuality worse) {
        assertThat(made(100, 0.6, 0.1, 0.5, 0.4).score()).isEqualTo(1);
        assertThat(worse.score()).isBetween(0.2, 0.9);
        FaceQuality small = made(8, worse.sharpness(), worse.noise(), worse.brightness(), worse.contrast());
        assertThat(small.score()).isLessThan(worse.score());
    }

    @Test
    void darknessAloneIsNoDefect() {
        assertThat(made(100, 0.6, 0.1, 0.05, 0.04).score()).isEqualTo(1);
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> made(0, 0, 0, 0, 0))
                .withMessage("the size must be at least 1, not 0");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> made(1, Double.NaN, 0, 0, 0))
                .withMessage("sharpness must be between 0 and 1, not NaN");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> made(1, 0, 0, 1.5, 0))
                .withMessageContaining("brightness");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> made(1, 0, 0, 0, -1))
                .withMessageContaining("contrast");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new FaceQuality(1, 0, 0, 0, 0, Optional.empty(), OptionalDouble.of(2)))
                .withMessageContaining("detectorScore");
    }

    private static FaceQuality made(int size, double sharpness, double noise, double brightness, double contrast) {
        return new FaceQuality(size, sharpness, noise, brightness, contrast, Optional.empty(), OptionalDouble.empty());
    }

    private static FaceQuality quality(double[][] picture) {
        Frame frame = gray(picture);
        return measured(frame, whole(frame));
    }

    private static FaceQuality measured(Frame frame, Box box) {
        return FaceQuality.of(frame, DetectedFace.of(box));
    }

    private static Box whole(Frame frame) {
        return new Box(0, 0, frame.width(), frame.height());
    }

    private static Frame gray(double[][] picture) {
        return frame(picture, PixelFormat.GRAY, 0);
    }

    private static Frame frame(double[][] picture, PixelFormat format, int padding) {
        int width = picture[0].length;
        int channels = format.channels();
        int stride = width * channels + padding;
        byte[] pixels = new byte[stride * picture.length];
        for (int y = 0; y < picture.length; y++) {
            for (int x = 0; x < width * channels; x++) {
                pixels[y * stride + x] = (byte) Math.round(picture[y][x / channels]);
            }
        }
        return Frame.of(pixels, width, picture.length, stride, format);
    }

    /** Discs of random places, sizes and levels on grey. */
    private static double[][] picture(int side) {
        Random random = new Random(5);
        double[][] picture = new double[side][side];
        Arrays.stream(picture).forEach(row -> Arrays.fill(row, 90));
        for (int disc = 0; disc < 60; disc++) {
            double x = side * random.nextDouble();
            double y = side * random.nextDouble();
            double radius = 3 + 9 * random.nextDouble();
            int level = 10 + random.nextInt(200);
            for (int row = 0; row < side; row++) {
                for (int column = 0; column < side; column++) {
                    if (Math.hypot(column - x, row - y) < radius) {
                        picture[row][column] = level;
                    }
                }
            }
        }
        return picture;
    }

    private static double[][] changed(DoubleUnaryOperator change) {
        return Arrays.stream(PICTURE)
                .map(row -> Arrays.stream(row).map(change).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] blurred(double[][] picture, int radius) {
        return transposed(blurredAcross(transposed(blurredAcross(picture, radius)), radius));
    }

    private static double[][] blurredAcross(double[][] picture, int radius) {
        double[][] result = new double[picture.length][picture[0].length];
        for (int y = 0; y < result.length; y++) {
            for (int x = 0; x < result[y].length; x++) {
                double sum = 0;
                for (int i = -radius; i <= radius; i++) {
                    sum += picture[y][Math.max(0, Math.min(result[y].length - 1, x + i))];
                }
                result[y][x] = sum / (2 * radius + 1);
            }
        }
        return result;
    }

    private static double[][] transposed(double[][] picture) {
        double[][] result = new double[picture[0].length][picture.length];
        for (int y = 0; y < result.length; y++) {
            for (int x = 0; x < result[y].length; x++) {
                result[y][x] = picture[x][y];
            }
        }
        return result;
    }

    private static double mean(double[][] picture, int left, int top, int side) {
        double sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                sum += picture[y][x];
            }
        }
        return sum / (side * side);
    }
}
