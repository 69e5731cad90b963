package io.github.fer4j.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.testkit.Frames;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MovementTest {

    private static final Box THING = new Box(400, 200, 60, 60);

    private final Movement movement = new Movement();

    @Test
    void everythingIsNewIfNothingIsRemembered() {
        assertThat(movement.isElsewhere(noisy(0, 100), List.of())).isTrue();
    }

    @Test
    void noiseIsNoMovement() {
        movement.remember(noisy(1, 100));
        assertThat(movement.isElsewhere(noisy(2, 100), List.of())).isFalse();
    }

    @Test
    void brighterLightIsNoMovement() {
        movement.remember(noisy(1, 100));
        assertThat(movement.isElsewhere(noisy(2, 150), List.of())).isFalse();
    }

    @Test
    void aThingThatAppearsIsMovementUntilItIsRemembered() {
        movement.remember(noisy(1, 100));
        Frame frame = with(THING);
        assertThat(movement.isElsewhere(frame, List.of())).isTrue();
        movement.remember(frame);
        assertThat(movement.isElsewhere(with(THING), List.of())).isFalse();
    }

    @Test
    void aThingMayMoveInItsPlaceAndAroundIt() {
        movement.remember(with(THING));
        Frame moved = with(new Box(THING.x() + 20, THING.y(), THING.width(), THING.height()));
        assertThat(movement.isElsewhere(moved, List.of(THING))).isFalse();
        assertThat(movement.isElsewhere(moved, List.of(new Box(20, 20, 60, 60))))
                .isTrue();
    }

    private static Frame with(Box thing) {
        Frame frame = noisy(3, 100);
        for (int y = thing.y(); y < thing.bottom(); y++) {
            for (int x = thing.x(); x < thing.right(); x++) {
                frame.pixels()[y * frame.stride() + x] = (byte) 180;
            }
        }
        return frame;
    }

    private static Frame noisy(long seed, int level) {
        Random random = new Random(seed);
        Frame frame = Frames.plain(640, 480, PixelFormat.GRAY, level);
        for (int at = 0; at < frame.pixels().length; at++) {
            frame.pixels()[at] = (byte) (level + 5 * random.nextGaussian());
        }
        return frame;
    }
}
