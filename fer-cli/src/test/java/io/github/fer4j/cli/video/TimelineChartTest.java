package io.github.fer4j.cli.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.emotion.Emotion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineChartTest {

    @TempDir
    Path folder;

    @Test
    void everyEmotionHasItsColour() throws IOException {
        Set<Integer> colours = colours(chart(2));
        assertThat(colours).contains(Emotion.FER2013.stream().map(Emotion::rgb).toArray(Integer[]::new));
    }

    @Test
    void moreThanSixTracksDoNotMakeItHigher() throws IOException {
        assertThat(chart(2).getHeight()).isLessThan(chart(6).getHeight());
        assertThat(chart(9).getHeight()).isEqualTo(chart(6).getHeight());
    }

    @Test
    void aVideoWithoutFacesGivesAPictureThatSaysSo() throws IOException {
        BufferedImage chart = chart(0);
        assertThat(colours(chart)).hasSizeGreaterThan(2).doesNotContain(Emotion.HAPPINESS.rgb());
    }

    private BufferedImage chart(int tracks) throws IOException {
        Path file = folder.resolve("chart.png");
        TimelineChart.write(Summaries.withTracks(tracks), Duration.ZERO, file);
        return ImageIO.read(file.toFile());
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return colours;
    }
}
