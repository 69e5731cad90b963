package io.github.fer4j.djl.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.GrayPicture;
import io.github.fer4j.model.detect.search.Pyramid;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTurnsTest {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    private static GrayPicture noise() {
        byte[] pixels = new byte[WIDTH * HEIGHT];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) random.nextInt(256);
        }
        return new GrayPicture(pixels, WIDTH, HEIGHT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aPlaceOfTheTurnedPictureShowsTheSameInThePictureAsItIs(int count) {
        QuarterTurns turns = new QuarterTurns(noise(), count);
        Candidate place = new Candidate(21, 26, 16, 0.3, 1.5);
        float[] turned = new float[16 * 16];
        new Pyramid(turns.turned()).sample(place, 16, turned, 0);
        float[] asItIs = new float[16 * 16];
        new Pyramid(noise()).sample(turns.back(place), 16, asItIs, 0);
        assertThat(asItIs).containsExactly(turned, Offset.offset(0.01f));
        assertThat(turns.back(place).roll()).isEqualTo(0.3 + turns.roll());
        assertThat(turns.back(place).logit()).isEqualTo(1.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aRightAngleSwapsWidthAndHeight(int count) {
        GrayPicture turned = new QuarterTurns(noise(), count).turned();
        assertThat(turned.width()).isEqualTo(HEIGHT);
        assertThat(turned.height()).isEqualTo(WIDTH);
    }
}
