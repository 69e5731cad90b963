package io.github.fer4j.djl.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DarkerSkinTest {

    private static final byte[] LEVELS = {0, 100, (byte) 160, (byte) 255};

    @Test
    void skinGetsDarkerAndWhiteStaysWhite() {
        assertThat(new DarkerSkin(2).of(LEVELS)).containsExactly(0, 39, 100, 255);
    }

    @Test
    void mostFacesStayAsTheyAre() {
        SplittableRandom random = new SplittableRandom(1);
        int same = 0;
        for (int i = 0; i < 1000; i++) {
            same += java.util.Arrays.equals(DarkerSkin.draw(random).of(LEVELS), LEVELS) ? 1 : 0;
        }
        assertThat(same).isBetween(650, 750);
    }
}
