package io.github.fer4j.model.detect.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PyramidTest {

    /** Grey levels that rise by one each pixel to the right and by two each pixel downwards. */
    private static GrayPicture slope(int width, int height) {
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % width + 2 * (i / width));
        }
        return new GrayPicture(pixels, width, height);
    }

    @Test
    void aPositionBetweenPixelsHasALevelBetweenTheirs() {
        GrayPicture picture = slope(20, 10);
        assertThat(picture.levelAt(4.5, 3.5)).isEqualTo(4 + 6);
        assertThat(picture.levelAt(5.0, 3.75)).isCloseTo(4.5f + 6.5f, within(1e-4f));
    }

    @Test
    void beyondAnEdgeItsPixelsAreRepeated() {
        GrayPicture picture = slope(20, 10);
        assertThat(picture.levelAt(-50, -50)).isEqualTo(0);
        assertThat(picture.levelAt(500, 500)).isEqualTo(19 + 18);
    }

    @Test
    void eachLevelIsSmallerByTheRootOfTwo() {
        Pyramid pyramid = new Pyramid(slope(64, 48));
        assertThat(pyramid.level(1).width()).isEqualTo(45);
        assertThat(pyramid.level(2).width()).isEqualTo(32);
        assertThat(pyramid.level(3).width()).isEqualTo(22);
        assertThat(pyramid.level(2).at(0, 0)).isEqualTo(2); // (0 + 1 + 2 + 3) / 4, rounded
        assertThat(pyramid.size()).isEqualTo(6); // 48 pixels are 8 after 5.2 halvings of the area
    }

    @Test
    void theLevelForAFaceShowsItWithEnoughPixels() {
        Pyramid pyramid = new Pyramid(slope(640, 480));
        assertThat(pyramid.levelShowing(20, 20)).isZero();
        assertThat(pyramid.levelShowing(40, 20)).isEqualTo(2);
        assertThat(pyramid.levelShowing(39, 20)).isEqualTo(1);
        assertThat(pyramid.levelShowing(5, 20)).isZero();
    }

    /** Turned by a right angle, what was to the right is below. */
    @Test
    void aTurnedSquareIsSampledUpright() {
        Pyramid pyramid = new Pyramid(slope(40, 40));
        float[] upright = new float[16];
        float[] turned = new float[16];
        pyramid.sample(new Candidate(20, 20, 4, 0, 0), 4, upright, 0);
        pyramid.sample(new Candidate(20, 20, 4, Math.PI / 2, 0), 4, turned, 0);
        assertThat(upright[1] - upright[0]).isCloseTo(1, within(1e-3f));
        assertThat(upright[4] - upright[0]).isCloseTo(2, within(1e-3f));
        assertThat(turned[1] - turned[0]).isCloseTo(2, within(1e-3f));
        assertThat(turned[4] - turned[0]).isCloseTo(-1, within(1e-3f));
    }

    @Test
    void aWindowHasMeanZeroAndVarianceOne() {
        float[] window = new float[FaceWindow.PIXELS];
        FaceWindow.sample(new Pyramid(slope(80, 60)), new Candidate(40, 30, 50, 0.3, 0), window, 0);
        double sum = 0;
        double squares = 0;
        for (float level : window) {
            sum += level;
            squares += level * level;
        }
        assertThat(sum / FaceWindow.PIXELS).isCloseTo(0, within(1e-3));
        assertThat(squares / FaceWindow.PIXELS).isCloseTo(1, within(1e-3));
    }
}
