package io.github.fer4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrayScalingTest {

    private static final int SIZE = FaceImage.SIZE;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aPictureOf48x48IsTakenExactly(long seed) {
        byte[] pixels = random(seed, FaceImage.PIXELS);
        byte[] untouched = pixels.clone();
        Frame frame = Frame.of(pixels, SIZE, SIZE, PixelFormat.GRAY);
        assertThat(GrayScaling.toFace(frame).toBytes()).as("seed %d", seed).isEqualTo(untouched);
        assertThat(pixels).isEqualTo(untouched);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5, 6})
    void aGrayStoredInThreeChannelsIsTakenExactly(long seed) {
        byte[] gray = random(seed, FaceImage.PIXELS);
        byte[] colour = new byte[3 * gray.length];
        for (int i = 0; i < colour.length; i++) {
            colour[i] = gray[i / 3];
        }
        for (PixelFormat format : new PixelFormat[] {PixelFormat.BGR, PixelFormat.RGB}) {
            assertThat(GrayScaling.toFace(Frame.of(colour, SIZE, SIZE, format)).toBytes())
                    .as("seed %d, %s", seed, format)
                    .isEqualTo(gray);
        }
    }

    @Test
    void coloursHaveTheLumaOfBt601() {
        // 0.299 * 255 = 76.2, 0.587 * 255 = 149.7, 0.114 * 255 = 29.07
        assertThat(luma(255, 0, 0, PixelFormat.RGB)).isEqualTo(76);
        assertThat(luma(0, 255, 0, PixelFormat.RGB)).isEqualTo(150);
        assertThat(luma(0, 0, 255, PixelFormat.RGB)).isEqualTo(29);
        assertThat(luma(0, 0, 255, PixelFormat.BGR)).isEqualTo(76);
    }

    @Test
    void aPictureOfTwiceTheSizeGivesTheMeanOfFourPixels() {
        byte[] pixels = new byte[4 * FaceImage.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % (2 * SIZE);
            int y = i / (2 * SIZE);
            // Each square holds 10, 20, 30 and 100, whose mean is 40.
            pixels[i] = (byte) (y % 2 == 0 ? 10 + 10 * (x % 2) : 30 + 70 * (x % 2));
        }
        FaceImage face = GrayScaling.toFace(Frame.of(pixels, 2 * SIZE, 2 * SIZE, PixelFormat.GRAY));
        assertThat(face).isEqualTo(Fer2013Rows.flat(40));
    }

    /** Area averaging neither creates nor loses light: compared with a plain sum over fractional overlaps. */
    @ParameterizedTest(name = "side {0}")
    @ValueSource(ints = {1, 2, 7, 47, 49, 64, 100, 143, 250})
    void anySizeAgreesWithSummingOverlaps(int side) {
        byte[] pixels = random(side, side * side);
        FaceImage face = GrayScaling.toFace(Frame.of(pixels, side, side, PixelFormat.GRAY));
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                assertThat((double) face.at(x, y))
                        .as("side %d at %d,%d", side, x, y)
                        .isCloseTo(overlapMean(pixels, side, x, y), offset(0.501));
            }
        }
    }

    @Test
    void aWidePictureIsCutToItsCentreAndPaddingIsNotSeen() {
        int stride = 100;
        byte[] pixels = new byte[stride * SIZE];
        Arrays.fill(pixels, (byte) 255);
        for (int y = 0; y < SIZE; y++) {
            // 78 wide: 15 columns on each side lie outside the square.
            Arrays.fill(pixels, y * stride + 15, y * stride + 15 + SIZE, (byte) 7);
        }
        Frame frame = Frame.of(pixels, 78, SIZE, stride, PixelFormat.GRAY);
        assertThat(GrayScaling.toFace(frame)).isEqualTo(Fer2013Rows.flat(7));
    }

    private static double overlapMean(byte[] pixels, int side, int x, int y) {
        double scale = side / (double) SIZE;
        double sum = 0;
        for (int row = 0; row < side; row++) {
            double height = overlap(y * scale, (y + 1) * scale, row);
            for (int column = 0; height > 0 && column < side; column++) {
                sum += height * overlap(x * scale, (x + 1) * scale, column) * (pixels[row * side + column] & 0xFF);
            }
        }
        return sum / (scale * scale);
    }

    private static double overlap(double from, double to, int pixel) {
        return Math.max(0, Math.min(to, pixel + 1) - Math.max(from, pixel));
    }

    private static int luma(int first, int second, int third, PixelFormat format) {
        byte[] pixel = {(byte) first, (byte) second, (byte) third};
        return GrayScaling.toFace(Frame.of(pixel, 1, 1, format)).at(0, 0);
    }

    private static byte[] random(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
