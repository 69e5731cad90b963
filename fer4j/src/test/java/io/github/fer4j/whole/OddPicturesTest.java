package io.github.fer4j.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.error.ImageReadException;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of every odd kind give faces, no faces, or an error that names the file. */
class OddPicturesTest {

    private static EmotionRecognizer recognizer;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        recognizer = EmotionRecognizer.builder().build();
    }

    @AfterAll
    static void close() {
        recognizer.close();
    }

    @Test
    void onePixelHasNoFace() {
        assertThat(recognizer.recognize(write(new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR), "png")))
                .isEmpty();
    }

    @Test
    void aHundredMillionPixelsHaveTheFaceThatIsInThem() throws IOException {
        BufferedImage huge = new BufferedImage(10_000, 10_000, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = huge.createGraphics();
        graphics.drawImage(TestPhotos.glasses(), 1000, 2000, 6400, 4260, null);
        graphics.dispose();
        List<FaceEmotion> faces = recognizer.recognize(write(huge, "png"));
        assertThat(faces).hasSize(1);
        assertThat(faces.get(0).box().x()).isBetween(3500, 4500);
    }

    @Test
    void aBlankPictureHasNoFace() {
        assertThat(recognizer.recognize(write(new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY), "bmp")))
                .isEmpty();
    }

    @Test
    void greyTransparentSixteenBitPalettePicturesAndGifsHaveTheSameFace() throws IOException {
        assertFace(write(copy(BufferedImage.TYPE_BYTE_GRAY), "png"));
        assertFace(write(copy(BufferedImage.TYPE_4BYTE_ABGR), "png"));
        assertFace(write(copy(BufferedImage.TYPE_USHORT_GRAY), "png"));
        assertFace(write(copy(BufferedImage.TYPE_BYTE_INDEXED), "png"));
        assertFace(write(copy(BufferedImage.TYPE_BYTE_INDEXED), "gif"));
        assertFace(write(copy(BufferedImage.TYPE_3BYTE_BGR), "tiff"));
    }

    @Test
    void anAnimatedGifGivesItsFirstPicturesFace() throws IOException {
        Path file = folder.resolve("animated.gif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            BufferedImage first = copy(BufferedImage.TYPE_BYTE_INDEXED);
            writer.writeToSequence(new IIOImage(first, null, delay(writer, first)), null);
            BufferedImage second = new BufferedImage(320, 213, BufferedImage.TYPE_BYTE_INDEXED);
            writer.writeToSequence(new IIOImage(second, null, delay(writer, second)), null);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        assertFace(file);
    }

    private static IIOMetadata delay(ImageWriter writer, BufferedImage image) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", "10");
        control.setAttribute("transparentColorIndex", "0");
        root.appendChild(control);
        metadata.setFromTree(format, root);
        return metadata;
    }

    @Test
    void aPhotoTakenWithATurnedCameraHasTheSameFaceWithAndWithoutTransparency() throws IOException {
        BufferedImage turned = turned(copy(BufferedImage.TYPE_4BYTE_ABGR));
        byte[] exif = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        byte[] png = Files.readAllBytes(write(turned, "png"));
        ByteBuffer chunk = ByteBuffer.allocate(exif.length + 12);
        chunk.putInt(exif.length).put(new byte[] {'e', 'X', 'I', 'f'}).put(exif);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, exif.length + 4);
        chunk.putInt((int) sum.getValue());
        Path file = folder.resolve("turned.png");
        Files.write(
                file,
                ByteBuffer.allocate(png.length + chunk.capacity())
                        .put(png, 0, 33)
                        .put(chunk.array())
                        .put(png, 33, png.length - 33)
                        .array());
        Path upright = write(copy(BufferedImage.TYPE_4BYTE_ABGR), "png");
        assertThat(recognizer.recognize(file).get(0).box())
                .isEqualTo(recognizer.recognize(upright).get(0).box());
    }

    /** As a camera stores it that was held upright: to be turned to the right. */
    private static BufferedImage turned(BufferedImage image) {
        BufferedImage turned = new BufferedImage(image.getHeight(), image.getWidth(), image.getType());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                turned.setRGB(y, image.getWidth() - 1 - x, image.getRGB(x, y));
            }
        }
        return turned;
    }

    @Test
    void aCmykJpegIsReadOrRefusedByName() throws IOException {
        Path file = folder.resolve("cmyk.jpg");
        BufferedImage photo = TestPhotos.glasses();
        WritableRaster inks = Raster.createInterleavedRaster(0, photo.getWidth(), photo.getHeight(), 4, null);
        for (int y = 0; y < photo.getHeight(); y++) {
            for (int x = 0; x < photo.getWidth(); x++) {
                int rgb = photo.getRGB(x, y);
                inks.setPixel(x, y, new int[] {255 - (rgb >> 16 & 255), 255 - (rgb >> 8 & 255), 255 - (rgb & 255), 0});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        } finally {
            writer.dispose();
        }
        try {
            assertThat(recognizer.recognize(file)).hasSizeLessThanOrEqualTo(1);
        } catch (ImageReadException e) {
            assertThat(e).hasMessageContaining("cmyk.jpg");
        }
    }

    @Test
    void truncatedFilesAreRefusedByName() throws IOException {
        for (String format : List.of("png", "gif", "bmp", "jpg")) {
            byte[] whole = Files.readAllBytes(write(copy(BufferedImage.TYPE_3BYTE_BGR), format));
            for (int part = 1; part < 8; part++) {
                Path file = folder.resolve("cut." + format);
                Files.write(file, Arrays.copyOf(whole, whole.length * part / 8));
                assertRefused(file);
            }
        }
    }

    @Test
    void emptyAndTextFilesFoldersAndMissingFilesAreRefusedByName() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.jpg")));
        assertRefused(Files.writeString(folder.resolve("text.jpg"), "no picture ".repeat(100)));
        assertRefused(folder);
        assertRefused(folder.resolve("missing.jpg"));
    }

    private static void assertRefused(Path file) {
        assertThatThrownBy(() -> recognizer.recognize(file))
                .isInstanceOf(ImageReadException.class)
                .hasMessageContaining(file.toString());
    }

    private static void assertFace(Path file) {
        List<FaceEmotion> faces = recognizer.recognize(file);
        assertThat(faces).as(file.toString()).hasSize(1);
        assertThat(faces.get(0).box().intersectionOverUnion(TestPhotos.GLASSES_FACE))
                .isGreaterThan(0.5);
    }

    private static BufferedImage copy(int type) throws IOException {
        BufferedImage photo = TestPhotos.glasses();
        BufferedImage copy = new BufferedImage(photo.getWidth(), photo.getHeight(), type);
        if (type == BufferedImage.TYPE_USHORT_GRAY) {
            ColorSpace gray = ColorSpace.getInstance(ColorSpace.CS_GRAY);
            return new ColorConvertOp(gray, null).filter(photo, copy);
        }
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(photo, 0, 0, null);
        graphics.dispose();
        return copy;
    }

    private Path write(BufferedImage image, String format) {
        Path file = folder.resolve("picture-" + image.getType() + "." + format);
        try {
            assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
