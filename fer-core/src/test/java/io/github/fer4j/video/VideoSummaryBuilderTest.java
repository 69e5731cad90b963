package io.github.fer4j.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.fer4j.JavaSerialization;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VideoSummaryBuilderTest {

    private static final VideoInfo INFO =
            new VideoInfo("film.mp4", 640, 480, 25, Optional.of(Duration.ofSeconds(9)), false);
    private static final List<Emotion> LABELS = List.of(Emotion.HAPPINESS, Emotion.SADNESS);
    private static final EmotionScores SCORES = EmotionScores.of(LABELS, new float[] {0.75f, 0.25f});

    @Test
    void whatIsNotSetIsZeroOrEmpty() {
        VideoSummary summary = VideoSummary.builder(INFO).build();
        assertThat(summary.source()).isEqualTo(INFO);
        assertThat(summary.ending()).isEqualTo(VideoSummary.Ending.END);
        assertThat(summary.damage()).isEmpty();
        assertThat(summary.framesRead()).isZero();
        assertThat(summary.tracks()).isEmpty();
        assertThat(summary.timeShare()).isEmpty();
        assertThat(summary.timeline().tracks()).isEmpty();
        assertThat(summary.framesPerSecond()).isZero();
    }

    @Test
    void aCopyIsEqualAndMayDiffer() {
        VideoSummary summary = summary();
        assertThat(summary.toBuilder().build()).isEqualTo(summary).hasSameHashCodeAs(summary);
        VideoSummary other = summary.toBuilder().faces(8).build();
        assertThat(other).isNotEqualTo(summary);
        assertThat(other.faces()).isEqualTo(8);
        assertThat(summary.faces()).isEqualTo(7);
    }

    @Test
    void theLastCallOfASetterWins() {
        assertThat(VideoSummary.builder(INFO).faces(1).faces(2).build().faces()).isEqualTo(2);
    }

    @Test
    void theOrderOfTheLabelsIsKept() {
        Map<Emotion, Double> shares = new LinkedHashMap<>();
        shares.put(Emotion.SADNESS, 0.5);
        shares.put(Emotion.ANGER, 0.5);
        assertThat(VideoSummary.builder(INFO)
                        .timeShare(shares)
                        .build()
                        .timeShare()
                        .keySet())
                .containsExactly(Emotion.SADNESS, Emotion.ANGER);
    }

    @Test
    void itsTextHasTheNumbers() {
        assertThat(summary()).asString().contains("film.mp4", "DAMAGED", "cut off", "2 of 3 frames", "7 faces");
    }

    @Test
    @SuppressWarnings("NullAway")
    void argumentsAreCheckedAtTheCall() {
        VideoSummary.Builder builder = VideoSummary.builder(INFO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.framesRead(-1))
                .withMessage("framesRead must not be negative: -1");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.elapsed(Duration.ofNanos(-1)));
        assertThatNullPointerException()
                .isThrownBy(() -> builder.timeline(null))
                .withMessage("timeline");
        assertThatNullPointerException()
                .isThrownBy(() -> VideoSummary.builder(null))
                .withMessage("source");
    }

    @Test
    void itCanBeSerialized() throws Exception {
        VideoSummary summary = summary();
        assertThat(copy(summary)).isEqualTo(summary);
    }

    private static VideoSummary summary() {
        Map<Emotion, Double> shares = Map.of(Emotion.UNCERTAIN, 1.0);
        Duration second = Duration.ofSeconds(1);
        TrackSummary track = new TrackSummary(1, Duration.ZERO, second, 25, second, shares, SCORES);
        EmotionTimeline.Point point = new EmotionTimeline.Point(second, SCORES, 0.5);
        return VideoSummary.builder(INFO)
                .ending(VideoSummary.Ending.DAMAGED)
                .damage("film.mp4 is cut off")
                .framesRead(3)
                .framesProcessed(2)
                .faces(7)
                .trackCount(1)
                .tracks(List.of(track))
                .timeShare(shares)
                .timeline(new EmotionTimeline(List.of(new EmotionTimeline.Line(1, List.of(point)))))
                .latency(new Latency(Duration.ofMillis(4), Duration.ofMillis(9)))
                .build();
    }

    private static Object copy(Object object) throws IOException, ClassNotFoundException {
        return JavaSerialization.read(JavaSerialization.written(object));
    }
}
