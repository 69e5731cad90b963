package io.github.fer4j.opencv.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.Photos;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Valid files of kinds that few programs write: the right pixels, or a refusal that says why. */
class RarePicturesTest {

    private final OpenCvImageReader reader = new OpenCvImageReader();

    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void aTiledPlanarTiffOfSixteenBitsHasItsOwnColours(String name) {
        ByteOrder order = name.startsWith("B") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        TiffFiles file = new TiffFiles(order)
                .tag(256, 20)
                .tag(257, 18)
                .tag(258, 16, 16, 16)
                .tag(262, 2)
                .tag(277, 3)
                .tag(284, 2)
                .tag(322, 16)
                .tag(323, 16);
        for (int channel = 0; channel < 3; channel++) {
            for (int tile = 0; tile < 4; tile++) {
                ByteBuffer part = ByteBuffer.allocate(16 * 16 * 2).order(order);
                for (int i = 0; i < 256; i++) {
                    int x = tile % 2 * 16 + i % 16;
                    int y = tile / 2 * 16 + i / 16;
                    part.putShort((short) (257 * level(x, y, channel)));
                }
                file.tile(part.array());
            }
        }
        assertLevels(reader.read(file.build(), "tiles.tif"));
    }

    @Test
    void aTiffWithWhiteAsZeroIsNotANegative() {
        byte[] file = new TiffFiles(ByteOrder.BIG_ENDIAN)
                .tag(256, 2)
                .tag(257, 1)
                .tag(258, 8)
                .tag(262, 0)
                .strip(new byte[] {0, (byte) 200})
                .build();
        assertThat(reader.read(file, "white.tif").pixels()).containsExactly(255, 55);
    }

    @Test
    void aTiffPaletteIsObeyed() {
        byte[] file = new TiffFiles(ByteOrder.LITTLE_ENDIAN)
                .tag(256, 2)
                .tag(257, 1)
                .tag(258, 1)
                .tag(262, 3)
                .tag(320, 0x1000, 0xFF00, 0x2000, 0x0100, 0x3000, 0x0200)
                .strip(new byte[] {0x40})
                .build();
        assertThat(reader.read(file, "palette.tif").pixels()).containsExactly(0x30, 0x20, 0x10, 2, 1, 255);
    }

    @Test
    void aTiffWithReversedBitsIsReadFromItsLowestBit() {
        byte[] file = new TiffFiles(ByteOrder.LITTLE_ENDIAN)
                .tag(256, 8)
                .tag(257, 1)
                .tag(258, 1)
                .tag(262, 1)
                .tag(266, 2)
                .strip(new byte[] {0x03})
                .build();
        assertThat(reader.read(file, "fill.tif").pixels()).containsExactly(255, 255, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void aTiffIsTurnedByItsOrientation() {
        byte[] file = new TiffFiles(ByteOrder.LITTLE_ENDIAN)
                .tag(256, 2)
                .tag(257, 1)
                .tag(258, 8)
                .tag(262, 1)
                .tag(274, 6)
                .strip(new byte[] {10, 20})
                .build();
        Frame frame = reader.read(file, "turned.tif");
        assertThat(frame.height()).isEqualTo(2);
        assertThat(frame.pixels()).containsExactly(10, 20);
    }

    @Test
    void bigTiffInksAndFractionsAreRefusedWithAdvice() {
        assertRefused(new byte[] {'I', 'I', 43, 0, 8, 0, 0, 0, 16, 0, 0, 0}, "BigTIFF");
        assertRefused(gray().tag(262, 5).build(), "colour space 5");
        assertRefused(gray().tag(262, 1).tag(339, 3).build(), "fractions");
        assertRefused(gray().tag(262, 1).tag(259, 7).build(), "compression 7");
    }

    @Test
    void aBmpWithBitMasksHasItsOwnColours() {
        byte[] narrow = bmp(2, 1, 16, 3, new int[] {0xF800, 0x7E0, 0x1F}, new byte[] {0, (byte) 0xF8, 0x1F, 0});
        assertThat(reader.read(narrow, "565.bmp").pixels()).containsExactly(0, 0, 255, 255, 0, 0);
        int[] masks = {0xFF, 0xFF00, 0xFF0000};
        byte[] swapped = bmp(2, 1, 32, 3, masks, new byte[] {1, 2, 3, 9, 4, 5, 6, 9});
        assertThat(reader.read(swapped, "rgbx.bmp").pixels()).containsExactly(3, 2, 1, 6, 5, 4);
        byte[] plain = bmp(2, 1, 16, 0, new int[0], new byte[] {0, 0x7C, (byte) 0xE0, 3});
        assertThat(reader.read(plain, "555.bmp").pixels()).containsExactly(0, 0, 255, 0, 255, 0);
    }

    @Test
    void aBmpOfRunLengthsHasItsOwnPixels() {
        byte[] runs = {3, 1, 0, 0, 0, 3, 0, 1, 1, 0, 0, 1};
        int[] palette = {0x000000, 0x0A141E};
        Frame frame = reader.read(bmp(3, 2, 8, 1, palette, runs), "runs.bmp");
        assertThat(frame.pixels()).containsExactly(0, 0, 0, 30, 20, 10, 30, 20, 10, 30, 20, 10, 30, 20, 10, 30, 20, 10);
        byte[] four = {3, 0x10, 0, 1};
        assertThat(reader.read(bmp(3, 1, 4, 2, palette, four), "four.bmp").pixels())
                .containsExactly(30, 20, 10, 0, 0, 0, 30, 20, 10);
    }

    @Test
    void aBmpWithTheTopRowFirstStandsUpright() {
        int[] gray = {0x000000, 0xFFFFFF};
        byte[] file = bmp(1, -2, 8, 0, gray, new byte[] {1, 0, 0, 0, 0, 0, 0, 0});
        assertThat(reader.read(file, "down.bmp").pixels()).containsExactly(255, 0);
    }

    @Test
    void anAnimatedWebpGivesItsFirstImage(@TempDir Path folder) throws IOException {
        byte[] still = webp(Photos.noise(40, 30, PixelFormat.BGR, 4), folder);
        ByteBuffer file = ByteBuffer.allocate(2 * still.length + 200).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF....WEBPVP8X".getBytes(StandardCharsets.US_ASCII));
        file.putInt(10).putInt(2).put(new byte[] {39, 0, 0, 29, 0, 0});
        file.put("ANIM".getBytes(StandardCharsets.US_ASCII)).putInt(6).putInt(0).putShort((short) 0);
        for (int frame = 0; frame < 2; frame++) {
            file.put("ANMF".getBytes(StandardCharsets.US_ASCII)).putInt(16 + still.length - 12);
            file.put(new byte[] {0, 0, 0, 0, 0, 0, 39, 0, 0, 29, 0, 0, 100, 0, 0, 0});
            file.put(still, 12, still.length - 12);
        }
        file.putInt(4, file.position() - 8);
        byte[] animated = Arrays.copyOf(file.array(), file.position());
        assertThat(reader.read(animated, "animated.webp").pixels())
                .isEqualTo(reader.read(still, "still.webp").pixels());
    }

    @Test
    void theSameTurnedPhotoStandsUprightInEveryFormat(@TempDir Path folder) throws IOException {
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 600; i++) {
            image.setRGB(i % 30, i / 30, i < 300 ? 0xFF0000FF : 0xFFFFFFFF);
        }
        byte[] png = ImageFiles.encode(image, "png");
        byte[] exif = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        Frame fromPng = reader.read(ImageFiles.withChunk(png, "eXIf", exif), "turned.png");
        byte[] plain = webp(reader.read(png, "plain.png"), folder);
        Frame fromWebp = reader.read(ImageFiles.withExif(plain, exif), "turned.webp");
        for (Frame frame : List.of(fromPng, fromWebp)) {
            assertThat(frame.width()).isEqualTo(20);
            assertThat(frame.height()).isEqualTo(30);
            assertThat(frame.pixels()[0] & 0xFF).isGreaterThan(240);
            assertThat(frame.pixels()[2] & 0xFF).as("red of the left half").isGreaterThan(240);
            assertThat(frame.pixels()[19 * 3 + 2] & 0xFF)
                    .as("red of the right half")
                    .isLessThan(15);
        }
    }

    private static TiffFiles gray() {
        return new TiffFiles(ByteOrder.BIG_ENDIAN)
                .tag(256, 1)
                .tag(257, 1)
                .tag(258, 8)
                .strip(new byte[1]);
    }

    private static byte[] webp(Frame frame, Path folder) throws IOException {
        Path file = folder.resolve("still.webp");
        new OpenCvImageWriter().write(frame, file);
        return Files.readAllBytes(file);
    }

    /** A file whose table holds the masks or the palette. */
    private static byte[] bmp(int width, int height, int bits, int compression, int[] table, byte[] pixels) {
        int start = 54 + 4 * table.length;
        ByteBuffer file = ByteBuffer.allocate(start + pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(start);
        file.putInt(40)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort((short) bits)
                .putInt(compression);
        file.putInt(pixels.length)
                .putInt(0)
                .putInt(0)
                .putInt(bits <= 8 ? table.length : 0)
                .putInt(0);
        for (int value : table) {
            file.putInt(value);
        }
        return file.put(pixels).array();
    }

    private static int level(int x, int y, int channel) {
        return (x * 7 + y * 11 + channel * 60) % 256;
    }

    private static void assertLevels(Frame frame) {
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                for (int channel = 0; channel < 3; channel++) {
                    int seen = frame.pixels()[y * frame.stride() + x * 3 + 2 - channel] & 0xFF;
                    assertThat(seen).isEqualTo(level(x, y, channel));
                }
            }
        }
    }

    private void assertRefused(byte[] file, String reason) {
        assertThatExceptionOfType(ImageReadException.class)
                .isThrownBy(() -> reader.read(file, "rare.pic"))
                .withMessageContaining("rare.pic")
                .withMessageContaining(reason)
                .withMessageContaining("save it as PNG");
    }
}
