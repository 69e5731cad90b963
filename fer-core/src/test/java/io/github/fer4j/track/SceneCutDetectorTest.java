package io.github.fer4j.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.testkit.Frames;
import io.github.fer4j.testkit.Spots;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SceneCutDetectorTest {

    private final SceneCutDetector scenes = new SceneCutDetector();

    private int numberOf(Frame frame, Duration time) {
        return scenes.sceneOf(frame, time).number();
    }

    @Test
    void noiseAndSlowMotionStayInTheScene() {
        for (int i = 0; i < 50; i++) {
            assertThat(numberOf(blocks(1, 2 * i, i, 0), Duration.ofMillis(40L * i)))
                    .isZero();
        }
    }

    @Test
    void aNoisyDarkRoomIsOneScene() {
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            Frame frame = Frames.plain(160, 120, PixelFormat.GRAY, 20);
            for (int at = 0; at < frame.pixels().length; at++) {
                frame.pixels()[at] = (byte) Math.max(0, 20 + 10 * random.nextGaussian());
            }
            assertThat(numberOf(frame, Duration.ofMillis(40L * i))).isZero();
        }
    }

    @Test
    void aCutBeginsANewScene() {
        assertThat(numberOf(blocks(1, 0, 1, 0), Duration.ZERO)).isZero();
        assertThat(numberOf(blocks(2, 0, 2, 0), Duration.ofMillis(40))).isEqualTo(1);
        assertThat(numberOf(blocks(2, 0, 3, 0), Duration.ofMillis(80))).isEqualTo(1);
        assertThat(numberOf(blocks(3, 0, 4, 0), Duration.ofMillis(120))).isEqualTo(2);
    }

    @Test
    void lightThatGoesOnOrOffIsNoCut() {
        assertThat(numberOf(blocks(1, 0, 1, 0), Duration.ZERO)).isZero();
        assertThat(numberOf(blocks(1, 0, 2, 40), Duration.ofMillis(40))).isZero();
    }

    @Test
    void aThingThatAppearsBeforeAPlainWallIsNoCut() {
        Frame wall = Frames.plain(160, 120, PixelFormat.BGR, 40);
        assertThat(numberOf(wall, Duration.ZERO)).isZero();
        Frame person = Spots.at(160, 120, new Box(50, 40, 60, 80));
        assertThat(numberOf(person, Duration.ofMillis(40))).isZero();
        assertThat(numberOf(wall, Duration.ofMillis(80))).isZero();
    }

    @Test
    void framesFarApartInTimeAreComparedAllTheSame() {
        assertThat(numberOf(blocks(1, 0, 1, 0), Duration.ZERO)).isZero();
        assertThat(numberOf(blocks(1, 0, 2, 0), Duration.ofSeconds(10))).isZero();
        assertThat(numberOf(blocks(2, 0, 2, 0), Duration.ofSeconds(20))).isEqualTo(1);
    }

    @Test
    void aSceneThatComesBackWithinASecondIsTheSame() {
        Frame black = Frames.plain(160, 120, PixelFormat.BGR, 0);
        assertThat(numberOf(blocks(1, 0, 1, 0), Duration.ZERO)).isZero();
        assertThat(numberOf(black, Duration.ofMillis(40))).isEqualTo(1);
        assertThat(numberOf(black, Duration.ofMillis(960))).isEqualTo(1);
        assertThat(numberOf(blocks(1, 0, 2, 0), Duration.ofMillis(999))).isZero();
    }

    @Test
    void aSceneThatComesBackAfterOneOfFramesFarApartIsTheSame() {
        Frame black = Frames.plain(160, 120, PixelFormat.BGR, 0);
        assertThat(numberOf(blocks(1, 0, 1, 0), Duration.ZERO)).isZero();
        assertThat(numberOf(black, Duration.ofSeconds(2))).isEqualTo(1);
        assertThat(numberOf(blocks(1, 0, 2, 0), Duration.ofSeconds(4))).isZero();
    }

    @Test
    void aSceneThatComesBackLaterIsANewOne() {
        Frame black = Frames.plain(160, 120, PixelFormat.BGR, 0);
        numberOf(blocks(1, 0, 1, 0), Duration.ZERO);
        numberOf(black, Duration.ofMillis(40));
        assertThat(numberOf(blocks(1, 0, 2, 0), Duration.ofSeconds(1))).isEqualTo(2);
    }

    /** A wall of grey squares, moved to the right, with noise. */
    private static Frame blocks(long scene, int shift, long noise, int light) {
        Frame frame = Frames.plain(160, 120, PixelFormat.BGR, 0);
        Random random = new Random(scene);
        int[] levels = random.ints(400, 20, 200).toArray();
        Random grain = new Random(noise);
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 160; x++) {
                int level = levels[(y / 20) * 50 + (x + shift) / 20] + light + (int) (4 * grain.nextGaussian());
                for (int channel = 0; channel < 3; channel++) {
                    frame.pixels()[y * frame.stride() + 3 * x + channel] = (byte) Math.max(0, Math.min(255, level));
                }
            }
        }
        return frame;
    }
}
