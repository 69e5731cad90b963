package io.github.fer4j.cli.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.video.EmotionTimeline;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EmotionBandsTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-6);

    private static final EmotionScores SCORES =
            EmotionScores.of(List.of(Emotion.HAPPINESS, Emotion.SADNESS), new float[] {0.75f, 0.25f});

    @Test
    void bandsAreAsHighAsTheProbabilities() {
        EmotionBands bands = EmotionBands.of(line(0));
        assertThat(bands.labels()).containsExactly(Emotion.HAPPINESS, Emotion.SADNESS);
        assertThat(bands.tops(0)[2]).isEqualTo(1, CLOSE);
        assertThat(bands.tops(1)[2]).isEqualTo(0.25, CLOSE);
    }

    @Test
    void whereTheAnswerWasUncertainTheChartShowsSo() {
        EmotionBands bands = EmotionBands.of(line(0.6));
        assertThat(bands.labels()).containsExactly(Emotion.HAPPINESS, Emotion.SADNESS, Emotion.UNCERTAIN);
        assertThat(bands.tops(0)[2]).isEqualTo(1, CLOSE);
        assertThat(bands.tops(1)[2]).isEqualTo(0.7, CLOSE);
        assertThat(bands.tops(2)[2]).isEqualTo(0.6, CLOSE);
    }

    private static EmotionTimeline.Line line(double uncertain) {
        return new EmotionTimeline.Line(
                1,
                List.of(
                        new EmotionTimeline.Point(Duration.ZERO, SCORES, uncertain),
                        new EmotionTimeline.Point(Duration.ofMillis(40), SCORES, uncertain)));
    }
}
