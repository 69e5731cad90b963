package io.github.fer4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.ImageReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tests that every {@link ImageReader} passes: PNG and JPEG, depths, transparency, EXIF orientation, damaged files,
 * threads. Extend it and give your reader:
 *
 * <pre>{@code
 * class MyReaderTest extends ImageReaderContract {
 *     @Override
 *     protected ImageReader reader() {
 *         return new MyReader();
 *     }
 * }
 * }</pre>
 */
public abstract class ImageReaderContract {

    private static final String NAME = "holiday/beach 1.jpg";

    private ImageReader reader;

    /** For subclasses. */
    protected ImageReaderContract() {}

    /**
     * A new reader.
     *
     * @return reads PNG and JPEG files
     */
    protected abstract ImageReader reader();

    /** Makes the reader, before each test. */
    @BeforeEach
    public void open() {
        reader = reader();
    }

    @Test
    void anEmptyFileIsAnErrorThatNamesIt() {
        assertUnreadable(new byte[0]);
    }

    @Test
    void textIsAnErrorThatNamesIt() {
        assertUnreadable("It was a bright cold day in April.".getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Half a file is an error.
     *
     * @param format of the file
     */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    public void aTruncatedFileIsAnErrorThatNamesIt(String format) {
        assertUnreadable(Pictures.truncated(Pictures.file(noise(BufferedImage.TYPE_3BYTE_BGR), format)));
    }

    @Test
    void aPngKeepsEveryPixel() {
        BufferedImage image = noise(BufferedImage.TYPE_3BYTE_BGR);
        assertSamePixels(read(image, "png"), image, 0);
    }

    @Test
    void aGreyPngKeepsEveryPixel() {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            image.getRaster().setSample(i % 16, i / 16, 0, i);
        }
        Frame frame = read(image, "png");
        for (int i = 0; i < 256; i++) {
            assertThat(Frames.rgb(frame, i % 16, i / 16)).isEqualTo(i << 16 | i << 8 | i);
        }
    }

    @Test
    void sixteenBitsAreReducedToEight() {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 256; i++) {
            image.getRaster().setSample(i % 16, i / 16, 0, i * 257);
        }
        Frame frame = read(image, "png");
        for (int i = 0; i < 256; i++) {
            assertThat(Frames.rgb(frame, i % 16, i / 16)).isEqualTo(i << 16 | i << 8 | i);
        }
    }

    @Test
    void transparencyIsBlendedWithWhite() {
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00000000);
        image.setRGB(1, 0, 0x80000000);
        image.setRGB(2, 0, 0xFF204060);
        image.setRGB(3, 0, 0x40FF0000);
        BufferedImage expected = new BufferedImage(4, 1, BufferedImage.TYPE_INT_RGB);
        expected.setRGB(0, 0, 0xFFFFFF);
        expected.setRGB(1, 0, 0x7F7F7F);
        expected.setRGB(2, 0, 0x204060);
        expected.setRGB(3, 0, 0xFFBFBF);
        assertSamePixels(read(image, "png"), expected, 1);
    }

    /**
     * A photo is turned upright by its EXIF orientation.
     *
     * @param orientation 1 to 8
     * @param side where the red corner of the stored picture is then: left or right
     * @param end where it is: top or bottom
     */
    @ParameterizedTest
    @CsvSource({
        "1, left, top", "2, right, top", "3, right, bottom", "4, left, bottom",
        "5, left, top", "6, right, top", "7, right, bottom", "8, left, bottom"
    })
    public void aPhotoStandsUpright(int orientation, String side, String end) {
        Frame frame = reader.read(Pictures.oriented(Pictures.file(redCorner(), "jpg"), orientation), NAME);
        boolean turned = orientation > 4;
        assertThat(frame.width()).isEqualTo(turned ? 32 : 64);
        assertThat(frame.height()).isEqualTo(turned ? 64 : 32);
        int x = "left".equals(side) ? 4 : frame.width() - 5;
        int y = "top".equals(end) ? 4 : frame.height() - 5;
        assertThat(isRed(frame, x, y)).as("red at %s, %s", x, y).isTrue();
        assertThat(isRed(frame, frame.width() - 1 - x, y)).isFalse();
        assertThat(isRed(frame, x, frame.height() - 1 - y)).isFalse();
    }

    @Test
    void theFileIsLeftUnchanged() {
        byte[] file = Pictures.file(noise(BufferedImage.TYPE_3BYTE_BGR), "png");
        byte[] before = file.clone();
        reader.read(file, NAME);
        assertThat(file).isEqualTo(before);
    }

    @Test
    void manyThreadsGetTheAnswerOfOne() {
        byte[] file = Pictures.file(noise(BufferedImage.TYPE_3BYTE_BGR), "png");
        byte[] alone = reader.read(file, NAME).pixels();
        assertThat(Concurrently.answers(() -> reader.read(file, NAME).pixels()))
                .allSatisfy(pixels -> assertThat(pixels).isEqualTo(alone));
    }

    private Frame read(BufferedImage image, String format) {
        return reader.read(Pictures.file(image, format), NAME);
    }

    private void assertUnreadable(byte[] file) {
        assertThatExceptionOfType(ImageReadException.class)
                .isThrownBy(() -> reader.read(file, NAME))
                .withMessageContaining(NAME);
    }

    private static void assertSamePixels(Frame frame, BufferedImage expected, int tolerance) {
        assertThat(frame.width()).isEqualTo(expected.getWidth());
        assertThat(frame.height()).isEqualTo(expected.getHeight());
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                assertThat(difference(Frames.rgb(frame, x, y), expected.getRGB(x, y)))
                        .as("pixel %s, %s", x, y)
                        .isLessThanOrEqualTo(tolerance);
            }
        }
    }

    private static int difference(int rgb, int other) {
        int red = Math.abs((rgb >> 16 & 0xFF) - (other >> 16 & 0xFF));
        int green = Math.abs((rgb >> 8 & 0xFF) - (other >> 8 & 0xFF));
        int blue = Math.abs((rgb & 0xFF) - (other & 0xFF));
        return Math.max(red, Math.max(green, blue));
    }

    private static BufferedImage noise(int type) {
        return Pictures.noise(61, 37, type);
    }

    /** White, with red in the first quarter of rows and columns as they are stored. */
    private static BufferedImage redCorner() {
        BufferedImage image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 64, 32);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 16, 16);
        graphics.dispose();
        return image;
    }

    private static boolean isRed(Frame frame, int x, int y) {
        int rgb = Frames.rgb(frame, x, y);
        return (rgb >> 16 & 0xFF) > 180 && (rgb & 0xFF) < 90;
    }
}
