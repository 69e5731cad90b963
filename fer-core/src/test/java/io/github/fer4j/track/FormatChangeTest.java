package io.github.fer4j.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.image.Point;
import io.github.fer4j.testkit.Frames;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatChangeTest {

    private static final Box WHOLE = new Box(0, 0, 320, 240);
    private static final Box SMALL = new Box(80, 60, 160, 120);
    private static final BufferedImage WALL = wall(1, 320, 240);

    @Test
    void aPictureThatIsShownSmallerBetweenMarginsIsTheSameScene() {
        FormatChange change =
                FormatChange.between(shown(WALL, WHOLE), shown(WALL, SMALL)).orElseThrow();

        assertThat(change.scaleX()).isCloseTo(0.5, within(0.01));
        assertThat(change.scaleY()).isCloseTo(0.5, within(0.01));
        assertThat(change.before()).isEqualTo(new Point(160, 120));
        assertThat(change.after()).isEqualTo(new Point(160, 120));
    }

    @Test
    void aPictureThatLosesItsSidesIsTheSameScene() {
        BufferedImage middle = WALL.getSubimage(80, 0, 160, 240);
        FormatChange change = FormatChange.between(shown(WALL, WHOLE), shown(middle, new Box(80, 0, 160, 240)))
                .orElseThrow();

        assertThat(change.scaleX()).isEqualTo(1);
        assertThat(change.scaleY()).isEqualTo(1);
    }

    @Test
    void anotherPictureBetweenMarginsIsAnotherScene() {
        for (int seed = 2; seed < 30; seed++) {
            assertThat(FormatChange.between(shown(WALL, WHOLE), shown(wall(seed, 320, 240), SMALL)))
                    .isEmpty();
        }
    }

    @Test
    void blackFramesShowNoPicture() {
        assertThat(FormatChange.between(shown(WALL, SMALL), black())).isEmpty();
        assertThat(FormatChange.between(black(), shown(WALL, SMALL))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PixelFormat.class)
    void theSceneKeepsItsNumberAndAFaceItsTrack(PixelFormat format) {
        SceneCutDetector scenes = new SceneCutDetector();
        FaceTracker tracker = new FaceTracker();
        Frame large = Frames.in(format, shown(WALL, WHOLE));
        Frame small = Frames.in(format, shown(WALL, SMALL));
        for (int i = 0; i < 10; i++) {
            int scene = scenes.sceneOf(large, time(i)).number();
            assertThat(tracker.update(time(i), scene, List.of(new Box(60, 60, 80, 80))))
                    .containsExactly(1L);
        }

        SceneCutDetector.Scene changed = scenes.sceneOf(small, time(10));
        changed.change().ifPresent(tracker::move);

        assertThat(changed.number()).isZero();
        assertThat(tracker.expected(time(10), 0)).singleElement().satisfies(face -> {
            assertThat(face.box().intersectionOverUnion(new Box(110, 90, 40, 40)))
                    .isGreaterThan(0.9);
        });
        assertThat(tracker.update(time(10), 0, List.of(new Box(111, 90, 40, 40))))
                .containsExactly(1L);
        assertThat(scenes.sceneOf(small, time(11)).change()).isEmpty();
    }

    private static Duration time(int frame) {
        return Duration.ofMillis(40L * frame);
    }

    private static Frame black() {
        return BufferedImages.toFrame(new BufferedImage(320, 240, BufferedImage.TYPE_3BYTE_BGR));
    }

    private static Frame shown(BufferedImage picture, Box where) {
        return BufferedImages.toFrame(image(picture, where));
    }

    private static BufferedImage image(BufferedImage picture, Box where) {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, where.x(), where.y(), where.width(), where.height(), null);
        graphics.dispose();
        return image;
    }

    /** Squares of many colours. */
    private static BufferedImage wall(long seed, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        Random random = new Random(seed);
        for (int y = 0; y < height; y += 40) {
            for (int x = 0; x < width; x += 40) {
                graphics.setColor(
                        new Color(40 + random.nextInt(200), 40 + random.nextInt(200), 40 + random.nextInt(200)));
                graphics.fillRect(x, y, 40, 40);
            }
        }
        graphics.dispose();
        return image;
    }
}
