package io.github.fer4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.testkit.Frames;
import io.github.fer4j.testkit.Pictures;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BufferedImagesTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void anOpaquePictureKeepsItsColours(int type) {
        BufferedImage image = Pictures.noise(31, 17, type);
        Frame frame = BufferedImages.toFrame(image);
        assertThat(frame.format()).isEqualTo(PixelFormat.BGR);
        for (int y = 0; y < 17; y++) {
            for (int x = 0; x < 31; x++) {
                assertThat(Frames.rgb(frame, x, y)).isEqualTo(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
    }

    /** Five bits can be spread over eight in two ways that differ by one. */
    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_USHORT_565_RGB, BufferedImage.TYPE_USHORT_555_RGB})
    void aPictureOfFewBitsKeepsItsColoursNearly(int type) {
        BufferedImage image = Pictures.noise(31, 17, type);
        Frame frame = BufferedImages.toFrame(image);
        for (int i = 0; i < 31 * 17; i++) {
            int actual = Frames.rgb(frame, i % 31, i / 31);
            int expected = image.getRGB(i % 31, i / 31);
            for (int shift = 0; shift <= 16; shift += 8) {
                assertThat(actual >> shift & 0xFF).isCloseTo(expected >> shift & 0xFF, within(1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_ARGB_PRE,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_4BYTE_ABGR_PRE
            })
    void transparencyIsBlendedWithWhite(int type) {
        BufferedImage image = new BufferedImage(4, 1, type);
        image.setRGB(0, 0, 0x00123456);
        image.setRGB(1, 0, 0x80000000);
        image.setRGB(2, 0, 0xFF123456);
        image.setRGB(3, 0, 0x80FF0000);
        Frame frame = BufferedImages.toFrame(image);
        assertThat(Frames.rgb(frame, 0, 0)).isEqualTo(0xFFFFFF);
        assertThat(Frames.rgb(frame, 1, 0)).isEqualTo(0x7F7F7F);
        assertThat(Frames.rgb(frame, 2, 0)).isEqualTo(0x123456);
        assertThat(Frames.rgb(frame, 3, 0)).isEqualTo(0xFF7F7F);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void greyLevelsAreKept(int type) {
        BufferedImage image = new BufferedImage(256, 1, type);
        fillWithLevels(image.getRaster(), type == BufferedImage.TYPE_BYTE_GRAY ? 1 : 257);
        assertGreyLevels(BufferedImages.toFrame(image));
    }

    @ParameterizedTest
    @ValueSource(ints = {DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT})
    void greyWithTransparencyIsNotBrightened(int depth) {
        BufferedImage image = grayAlpha(depth);
        int scale = depth == DataBuffer.TYPE_BYTE ? 1 : 257;
        fillWithLevels(image.getRaster(), scale);
        for (int x = 0; x < 256; x++) {
            image.getRaster().setSample(x, 0, 1, 255 * scale);
        }
        assertGreyLevels(BufferedImages.toFrame(image));
    }

    @Test
    void transparentGreyIsWhite() {
        assertThat(Frames.rgb(BufferedImages.toFrame(grayAlpha(DataBuffer.TYPE_BYTE)), 7, 0))
                .isEqualTo(0xFFFFFF);
    }

    @Test
    void aPartOfALargerPictureIsThatPart() {
        BufferedImage whole = Pictures.noise(40, 30, BufferedImage.TYPE_3BYTE_BGR);
        BufferedImage part = whole.getSubimage(7, 11, 20, 13);
        Frame frame = BufferedImages.toFrame(part);
        assertThat(frame.width()).isEqualTo(20);
        assertThat(frame.height()).isEqualTo(13);
        for (int y = 0; y < 13; y++) {
            for (int x = 0; x < 20; x++) {
                assertThat(Frames.rgb(frame, x, y)).isEqualTo(whole.getRGB(x + 7, y + 11) & 0xFFFFFF);
            }
        }
    }

    @Test
    void theFrameIsACopy() {
        BufferedImage image = Pictures.noise(5, 5, BufferedImage.TYPE_3BYTE_BGR);
        Frame frame = BufferedImages.toFrame(image);
        byte[] before = frame.pixels().clone();
        image.setRGB(0, 0, ~image.getRGB(0, 0));
        assertThat(frame.pixels()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aFrameSurvivesTheWayThereAndBack(PixelFormat format) {
        Frame frame = Frames.in(format, BufferedImages.toFrame(Pictures.noise(21, 9, BufferedImage.TYPE_3BYTE_BGR)));
        assertSamePicture(BufferedImages.toFrame(BufferedImages.toBufferedImage(frame)), frame);
        assertSamePicture(BufferedImages.toFrame(BufferedImages.toBufferedImage(Frames.padded(frame, 5))), frame);
    }

    private static BufferedImage grayAlpha(int depth) {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, Transparency.TRANSLUCENT, depth);
        return new BufferedImage(model, model.createCompatibleWritableRaster(256, 1), false, null);
    }

    private static void fillWithLevels(WritableRaster raster, int scale) {
        for (int x = 0; x < 256; x++) {
            raster.setSample(x, 0, 0, x * scale);
        }
    }

    private static void assertGreyLevels(Frame frame) {
        for (int x = 0; x < 256; x++) {
            assertThat(Frames.rgb(frame, x, 0)).isEqualTo(x << 16 | x << 8 | x);
        }
    }

    private static void assertSamePicture(Frame actual, Frame expected) {
        for (int y = 0; y < expected.height(); y++) {
            for (int x = 0; x < expected.width(); x++) {
                assertThat(Frames.rgb(actual, x, y)).isEqualTo(Frames.rgb(expected, x, y));
            }
        }
    }
}
