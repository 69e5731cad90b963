package io.github.fer4j.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceImageTest {

    @Test
    void bytesAreUnsignedAndRowByRow() {
        byte[] pixels = new byte[FaceImage.PIXELS];
        pixels[0] = (byte) 255;
        pixels[47] = (byte) 128;
        pixels[48] = 3;
        pixels[FaceImage.PIXELS - 1] = 4;
        FaceImage face = FaceImage.of(pixels);
        assertThat(face.at(0, 0)).isEqualTo(255);
        assertThat(face.at(47, 0)).isEqualTo(128);
        assertThat(face.at(0, 1)).isEqualTo(3);
        assertThat(face.at(47, 47)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2303, 2305})
    void hasExactly2304Pixels(int length) {
        assertThatThrownBy(() -> FaceImage.of(new byte[length]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a face has 2304 pixels, not " + length);
    }

    @Test
    void neitherTheArrayGivenNorTheOneTakenIsShared() {
        byte[] pixels = random(1);
        FaceImage face = FaceImage.of(pixels);
        byte[] before = pixels.clone();
        Arrays.fill(pixels, (byte) 0);
        Arrays.fill(face.toBytes(), (byte) 0);
        assertThat(face.toBytes()).isEqualTo(before);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void copiesItsValuesToTheirPlaceAndNothingElse(long seed) {
        FaceImage face = FaceImage.of(random(seed));
        float[] target = new float[FaceImage.PIXELS + 10];
        Arrays.fill(target, -1);
        face.copyTo(target, 4);
        assertThat(Arrays.copyOf(target, 4)).containsOnly(-1);
        assertThat(Arrays.copyOfRange(target, FaceImage.PIXELS + 4, target.length))
                .containsOnly(-1);
        for (int i = 0; i < FaceImage.PIXELS; i++) {
            assertThat(target[4 + i]).as("seed %d", seed).isEqualTo(face.at(i % 48, i / 48));
        }
    }

    @Test
    void facesAreEqualWhenTheirPixelsAre() {
        assertThat(FaceImage.of(random(1)))
                .isEqualTo(FaceImage.of(random(1)))
                .hasSameHashCodeAs(FaceImage.of(random(1)));
        assertThat(FaceImage.of(random(1)))
                .isNotEqualTo(FaceImage.of(random(2)))
                .isNotEqualTo("a face");
    }

    private static byte[] random(long seed) {
        byte[] pixels = new byte[FaceImage.PIXELS];
        new Random(seed).nextBytes(pixels);
        return pixels;
    }
}
