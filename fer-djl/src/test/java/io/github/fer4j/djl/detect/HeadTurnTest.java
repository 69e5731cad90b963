package io.github.fer4j.djl.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeadTurnTest {

    @Test
    void placesOfAFaceAreFoundAgainInTheTurnedFace() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 200; i++) {
            HeadTurn turn = HeadTurn.draw(random);
            double u = random.nextDouble(-0.3, 0.3);
            assertThat(turn.turned(turn.source(u))).isCloseTo(u, within(1e-6));
        }
    }

    @Test
    void oneHalfGetsNarrowerAndTheOtherWider() {
        HeadTurn turn = new HeadTurn(0.5);
        assertThat(turn.turned(0.2)).isBetween(0.15, 0.19);
        assertThat(turn.turned(-0.2)).isBetween(-0.25, -0.21);
        assertThat(new HeadTurn(0).turned(0.2)).isEqualTo(0.2);
    }
}
