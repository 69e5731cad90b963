package io.github.fer4j.opencv.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.Photos;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegCheckTest {

    @ParameterizedTest
    @CsvSource({"1,1", "8,8", "17,9", "61,53", "640,480"})
    void filesOfEveryKindAreFlawless(int width, int height) throws IOException {
        BufferedImage noise = BufferedImages.toBufferedImage(Photos.noise(width, height, PixelFormat.BGR, 3));
        BufferedImage gray = BufferedImages.toBufferedImage(Photos.noise(width, height, PixelFormat.GRAY, 3));
        assertFlawless(ImageFiles.encode(noise, "jpg"));
        assertFlawless(ImageFiles.encode(gray, "jpg"));
        assertFlawless(ImageFiles.progressiveJpeg(noise));
        assertFlawless(ImageFiles.progressiveJpeg(gray));
        assertFlawless(ImageFiles.jpegWithRestarts(Photos.noise(width, height, PixelFormat.BGR, 3)));
        assertFlawless(ImageFiles.withFillBytes(ImageFiles.encode(noise, "jpg")));
        assertFlawless(
                ImageFiles.cmykJpeg(Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null)));
    }

    @Test
    void photosOfCamerasAreFlawless() throws IOException {
        for (String folder : List.of("media/photos", "no-faces/bsds", "no-faces/scenes", "no-faces/negatives")) {
            try (Stream<Path> files = Files.walk(Photos.shared(folder))) {
                List<Path> photos = files.filter(file -> file.toString().endsWith(".jpg"))
                        .limit(300)
                        .toList();
                assertThat(photos).allSatisfy(file -> assertFlawless(Files.readAllBytes(file)));
            }
        }
    }

    @Test
    void bytesTooManyAndTooFewAreFlaws() {
        byte[] jpeg = ImageFiles.encode(new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY), "jpg");
        int end = jpeg.length - 2;
        byte[] more = Arrays.copyOf(jpeg, jpeg.length + 3);
        System.arraycopy(jpeg, end, more, end + 3, 2);
        more[end] = 7;
        byte[] less = Arrays.copyOf(jpeg, jpeg.length - 2);
        System.arraycopy(jpeg, end, less, end - 2, 2);
        assertThat(JpegCheck.isFlawless(new ImageBytes(more))).isFalse();
        assertThat(JpegCheck.isFlawless(new ImageBytes(less))).isFalse();
    }

    private static void assertFlawless(byte[] file) {
        assertThat(JpegCheck.isFlawless(new ImageBytes(file))).isTrue();
    }
}
