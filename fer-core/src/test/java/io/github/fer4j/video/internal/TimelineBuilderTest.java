package io.github.fer4j.video.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.ScriptedSteps;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.image.Box;
import io.github.fer4j.video.EmotionTimeline;
import io.github.fer4j.video.TrackedFace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineBuilderTest {

    private final TimelineBuilder builder = new TimelineBuilder();

    @Test
    void aShortLineHasAPointForEveryFrame() {
        add(0, 0.2);
        add(40, 0.4);
        assertThat(points()).hasSize(2);
        assertThat(points().get(1).time()).isEqualTo(Duration.ofMillis(40));
        assertThat(points().get(1).scores()).isEqualTo(ScriptedSteps.happiness(0.4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 2000, 2001, 4567, 100_000})
    void aLongLineHasFewerPointsThatAreMeans(int frames) {
        for (int i = 0; i < frames; i++) {
            add(40 * i, (double) i / frames);
        }
        assertThat(points()).hasSizeBetween(Math.min(frames, 501), EmotionTimeline.MAXIMUM_POINTS);
        assertThat(points()).isSortedAccordingTo((one, other) -> one.time().compareTo(other.time()));
        for (EmotionTimeline.Point point : points()) {
            double expected = point.time().toNanos() / 40e6 / frames;
            assertThat((double) point.scores().of(Emotion.HAPPINESS)).isEqualTo(expected, within(1e-3));
        }
    }

    @Test
    void aPointTellsTheShareOfUncertainFrames() {
        for (int i = 0; i < 1001; i++) {
            add(40 * i, 0.5, i % 4 == 0 ? Emotion.UNCERTAIN : Emotion.HAPPINESS);
        }
        assertThat(points().get(0).uncertain()).isEqualTo(0.5);
        assertThat(points().get(1).uncertain()).isZero();
    }

    private void add(int milliseconds, double happiness) {
        add(milliseconds, happiness, Emotion.HAPPINESS);
    }

    private void add(int milliseconds, double happiness, Emotion shown) {
        EmotionScores scores = ScriptedSteps.happiness(happiness);
        FaceEmotion face = new FaceEmotion(new Box(0, 0, 9, 9), Optional.empty(), scores);
        builder.add(Duration.ofMillis(milliseconds), new TrackedFace(1, face, scores, shown));
    }

    private List<EmotionTimeline.Point> points() {
        return builder.line(1).points();
    }
}
