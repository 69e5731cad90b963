package io.github.fer4j.cli.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.cli.video.Results;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.image.Box;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Painted into a picture, as there is no display where tests run. */
class LivePanelTest {

    private static final int WIDTH = 640;
    private static final int PICTURE_HEIGHT = 480;
    private static final int HEIGHT = PICTURE_HEIGHT + 28;
    private static final int GREY = 0x808080;

    private final LivePanel panel = new LivePanel(WIDTH, PICTURE_HEIGHT);

    @Test
    void boxesLieAroundTheFacesOfAMagnifiedPicture() {
        // The frame is 320x240, so that it is shown at twice its size.
        show(WIDTH, HEIGHT, new Box(20, 40, 60, 60), Emotion.HAPPINESS);
        BufferedImage picture = paint(WIDTH, HEIGHT);
        assertThat(rgb(picture, 40, 150)).isEqualTo(Emotion.HAPPINESS.rgb());
        assertThat(rgb(picture, 160, 150)).isEqualTo(Emotion.HAPPINESS.rgb());
        assertThat(rgb(picture, 100, 200)).isEqualTo(Emotion.HAPPINESS.rgb());
        assertThat(rgb(picture, 100, 150)).isEqualTo(GREY);
    }

    @Test
    void labelStandsAboveTheBox() {
        show(WIDTH, HEIGHT, new Box(20, 40, 60, 60), Emotion.SADNESS);
        assertThat(count(paint(WIDTH, HEIGHT), Emotion.SADNESS.rgb(), 40, 55, 120, 78))
                .isGreaterThan(1000);
    }

    @Test
    void barsStandBesideTheFace() {
        show(WIDTH, HEIGHT, new Box(20, 40, 60, 60), Emotion.SADNESS);
        BufferedImage picture = paint(WIDTH, HEIGHT);
        for (Emotion emotion : Emotion.FER2013) {
            assertThat(count(picture, emotion.rgb(), 170, 80, 320, 210))
                    .as(emotion.label())
                    .isPositive();
        }
    }

    @Test
    void aWindowOfAnotherShapeShowsTheWholePictureInTheMiddle() {
        show(1000, HEIGHT, new Box(20, 40, 60, 60), Emotion.ANGER);
        BufferedImage picture = paint(1000, HEIGHT);
        assertThat(rgb(picture, 100, 240)).isNotEqualTo(GREY);
        assertThat(rgb(picture, 900, 240)).isNotEqualTo(GREY);
        assertThat(rgb(picture, 500, 400)).isEqualTo(GREY);
    }

    @Test
    void beforeTheFirstPictureThereIsANote() {
        panel.setSize(WIDTH, HEIGHT);
        assertThat(count(paint(WIDTH, HEIGHT), 0xE8EAED, 0, PICTURE_HEIGHT, WIDTH, HEIGHT))
                .isPositive();
    }

    @Test
    void statusTellsHowItKeepsUp() {
        assertThat(new LiveStatus(24.84, Duration.ofMillis(85), 12, false).text())
                .isEqualTo("24.8 frames/s   latency 85 ms   12 dropped");
        assertThat(new LiveStatus(24.84, Duration.ofMillis(85), 12, true).text())
                .endsWith("recording");
    }

    private void show(int width, int height, Box box, Emotion emotion) {
        panel.setSize(width, height);
        panel.show(
                Results.frame(0, Results.face(1, box, emotion)), new LiveStatus(25, Duration.ofMillis(80), 0, false));
    }

    private BufferedImage paint(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        panel.paint(graphics);
        graphics.dispose();
        return picture;
    }

    private static int rgb(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) & 0xFFFFFF;
    }

    private static int count(BufferedImage picture, int colour, int left, int top, int right, int bottom) {
        int count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                count += rgb(picture, x, y) == colour ? 1 : 0;
            }
        }
        return count;
    }
}
