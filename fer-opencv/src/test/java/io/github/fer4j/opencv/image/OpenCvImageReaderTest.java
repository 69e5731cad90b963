package io.github.fer4j.opencv.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.opencv.Photos;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenCvImageReaderTest {

    private static final String NAME = "holiday/IMG_1.jpg";

    private final OpenCvImageReader reader = new OpenCvImageReader();

    /** Orientation, then where the red, green, blue and white quarters of the stored picture are when upright. */
    @ParameterizedTest
    @CsvSource({"1,RGBW", "2,GRWB", "3,WBGR", "4,BWRG", "5,RBGW", "6,BRWG", "7,WGBR", "8,GWRB"})
    void everyExifOrientationStandsUpright(int orientation, String quarters) {
        byte[] jpeg = ImageFiles.encode(quarters(), "jpg");
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            Frame frame = reader.read(ImageFiles.withOrientation(jpeg, orientation, order), NAME);
            assertThat(frame.width()).isEqualTo(orientation < 5 ? 96 : 64);
            assertThat(frame.height()).isEqualTo(orientation < 5 ? 64 : 96);
            String seen = "" + colour(frame, 1, 1) + colour(frame, 3, 1) + colour(frame, 1, 3) + colour(frame, 3, 3);
            assertThat(seen).isEqualTo(quarters);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif", "tiff", ".webp"})
    void readsEachFormat(String format, @TempDir Path folder) throws IOException {
        BufferedImage image = quarters();
        byte[] file;
        if (format.startsWith(".")) {
            Path path = folder.resolve("a" + format);
            new OpenCvImageWriter().write(BufferedImages.toFrame(image), path);
            file = Files.readAllBytes(path);
        } else {
            file = ImageFiles.encode(image, format);
        }
        Frame frame = reader.read(file, NAME);
        assertThat(frame.format()).isEqualTo(PixelFormat.BGR);
        assertThat(frame.width()).isEqualTo(96);
        assertThat(colour(frame, 1, 1)).isEqualTo('R');
        assertThat(colour(frame, 3, 3)).isEqualTo('W');
    }

    @Test
    void greyPicturesStayGrey() {
        BufferedImage image = new BufferedImage(5, 4, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(2, 3, 0, 77);
        Frame frame = reader.read(ImageFiles.encode(image, "png"), NAME);
        assertThat(frame.format()).isEqualTo(PixelFormat.GRAY);
        assertThat(frame.pixels()[3 * frame.stride() + 2]).isEqualTo((byte) 77);
    }

    @Test
    void sixteenBitsBecomeEight() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(1, 0, 0, 200 * 257);
        assertThat(reader.read(ImageFiles.encode(image, "png"), NAME).pixels()).containsExactly(0, (byte) 200);
    }

    @Test
    void transparencyIsBlendedWithWhite() {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00123456);
        image.setRGB(1, 0, 0x80000000);
        image.setRGB(2, 0, 0xFF102030);
        assertThat(reader.read(ImageFiles.encode(image, "png"), NAME).pixels())
                .containsExactly(255, 255, 255, 127, 127, 127, 0x30, 0x20, 0x10);
    }

    @Test
    void aJpegInPrintersColoursIsRead() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
        for (int i = 0; i < 32 * 32; i++) {
            raster.setPixel(i % 32, i / 32, new int[] {255, 0, 0, 255}); // Adobe's inverted inks: no cyan, no black
        }
        Frame frame = reader.read(ImageFiles.cmykJpeg(raster), NAME);
        assertThat(frame.format()).isEqualTo(PixelFormat.BGR);
        assertThat(colour(frame, 1, 1)).isEqualTo('R');
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "bmp", "gif", "tiff", ".webp"})
    void aTruncatedFileIsAnErrorWhereverItEnds(String format, @TempDir Path folder) throws IOException {
        Frame noise = Photos.noise(61, 53, PixelFormat.BGR, 3);
        byte[] file;
        if (format.startsWith(".")) {
            Path path = folder.resolve("a" + format);
            new OpenCvImageWriter().write(noise, path);
            file = Files.readAllBytes(path);
        } else {
            file = ImageFiles.encode(BufferedImages.toBufferedImage(noise), format);
        }
        byte[] whole = reader.read(file, NAME).pixels();
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            int length = i < 3 ? file.length - 1 - i : 1 + random.nextInt(file.length - 1);
            assertErrorOrWhole(Arrays.copyOf(file, length), whole);
        }
    }

    @Test
    void aTruncatedScannersTiffIsAnErrorWhereverItEnds() throws IOException {
        Path folder = Photos.shared("media/jaffe");
        for (String name : List.of("KA.AN1.39.tiff", "KA.HA1.29.tiff")) {
            byte[] file = Files.readAllBytes(folder.resolve(name));
            byte[] whole = reader.read(file, name).pixels();
            Random random = new Random(12);
            for (int i = 0; i < 40; i++) {
                assertErrorOrWhole(Arrays.copyOf(file, 1 + random.nextInt(file.length - 1)), whole);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "bmp", "gif", "tiff"})
    void aDamagedFileNeverEndsTheProcess(String format) {
        byte[] file = ImageFiles.encode(quarters(), format);
        Random random = new Random(13);
        for (int i = 0; i < 150; i++) {
            byte[] damaged = file.clone();
            for (int k = 0; k < 4; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(reader.read(damaged, NAME).width()).isPositive();
            } catch (ImageReadException e) {
                assertThat(e).hasMessageContaining(NAME);
            }
        }
    }

    @Test
    void emptyFilesAndTextAreErrorsThatSayWhatToDo() {
        assertUnreadable(new byte[0], "empty");
        assertUnreadable("To whom it may concern".getBytes(StandardCharsets.UTF_8), "is not a JPEG");
        assertUnreadable(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "truncated");
    }

    @Test
    void aBombIsRefusedByItsHeader() {
        byte[] png = ImageFiles.encode(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "png");
        png[16] = 0x7F; // the width becomes 2,130,706,440
        assertUnreadable(png, "raise the limit picturePixels");
        OpenCvImageReader small = OpenCvImageReader.builder()
                .limits(Limits.builder().picturePixels(63).build())
                .build();
        byte[] fine = ImageFiles.encode(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "png");
        assertThatExceptionOfType(ImageReadException.class)
                .isThrownBy(() -> small.read(fine, NAME))
                .withMessageContaining("8x8");
    }

    @Test
    void aHundredMillionPixelsAreRead(@TempDir Path folder) {
        Path file = folder.resolve("large.jpg");
        new OpenCvImageWriter().write(Frame.of(new byte[100_000_000], 10_000, 10_000, PixelFormat.GRAY), file);
        assertThat(Photos.read(file).height()).isEqualTo(10_000);
    }

    @Test
    void everyPhotoOfTheSharedFoldersIsRead() throws IOException {
        for (String folder : List.of("media/jaffe", "media/photos", "media/yale")) {
            try (Stream<Path> files = Files.list(Photos.shared(folder))) {
                assertThat(files.filter(file -> !file.toString().endsWith(".txt")))
                        .allSatisfy(
                                file -> assertThat(Photos.read(file).width()).isGreaterThan(100));
            }
        }
    }

    private void assertErrorOrWhole(byte[] file, byte[] whole) {
        try {
            assertThat(reader.read(file, NAME).pixels())
                    .as("read from %s bytes", file.length)
                    .isEqualTo(whole);
        } catch (ImageReadException e) {
            assertThat(e).hasMessageContaining(NAME);
        }
    }

    private void assertUnreadable(byte[] file, String reason) {
        assertThatExceptionOfType(ImageReadException.class)
                .isThrownBy(() -> reader.read(file, NAME))
                .withMessageContaining(NAME)
                .withMessageContaining(reason);
    }

    private static BufferedImage quarters() {
        BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < colours.length; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(i % 2 * 48, i / 2 * 32, 48, 32);
        }
        graphics.dispose();
        return image;
    }

    private static char colour(Frame frame, int quarterX, int quarterY) {
        int at = frame.height() * quarterY / 4 * frame.stride() + frame.width() * quarterX / 4 * 3;
        boolean blue = (frame.pixels()[at] & 0xFF) > 128;
        boolean green = (frame.pixels()[at + 1] & 0xFF) > 128;
        boolean red = (frame.pixels()[at + 2] & 0xFF) > 128;
        if (red && green && blue) {
            return 'W';
        }
        return red ? 'R' : green ? 'G' : blue ? 'B' : 'K';
    }
}
