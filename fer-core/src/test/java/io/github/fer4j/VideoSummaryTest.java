package io.github.fer4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.testkit.Spots;
import io.github.fer4j.video.Detection;
import io.github.fer4j.video.EmotionTimeline;
import io.github.fer4j.video.FrameList;
import io.github.fer4j.video.TrackSummary;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoSummary;
import io.github.fer4j.video.internal.RecognitionSteps;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers worked out by hand. */
class VideoSummaryTest {

    private static final Box LEFT = new Box(10, 10, 30, 30);
    private static final Box RIGHT = new Box(110, 10, 30, 30);
    /** So far apart that no face can have gone from one to the next; back at the first, it is forgotten. */
    private static final List<Box> CORNERS =
            List.of(new Box(0, 0, 20, 20), new Box(140, 0, 20, 20), new Box(0, 100, 20, 20), new Box(140, 100, 20, 20));

    private static final Frame EMPTY = Spots.at(160, 120);

    /**
     * Frames at 0, 100, 200 and 400 ms, the last one taken to last as long as the one before: 100, 100, 200, 200 ms. The
     * left face is happy in the first two and sad in the others; the right one is there in the second alone, sad.
     */
    private static VideoSummary summary() {
        List<VideoFrame> frames = frames(0, 100, 200, 400);
        RecognitionSteps steps = new ScriptedSteps(
                frame -> frame.timestamp().toMillis() == 100 ? List.of(LEFT, RIGHT) : List.of(LEFT),
                (frame, box) -> ScriptedSteps.happiness(
                        box.equals(LEFT) && frame.timestamp().toMillis() < 200 ? 0.9 : 0.3));
        return new VideoRecognition(VideoInput.of(FrameList.of(frames)), steps)
                .detection(Detection.EVERY_FRAME)
                .smoothing(Duration.ZERO)
                .run();
    }

    @Test
    void countsFramesAndFaces() {
        VideoSummary summary = summary();
        assertThat(summary.framesRead()).isEqualTo(4);
        assertThat(summary.framesProcessed()).isEqualTo(4);
        assertThat(summary.covered()).isEqualTo(Duration.ofMillis(600));
        assertThat(summary.faces()).isEqualTo(5);
        assertThat(summary.trackCount()).isEqualTo(2);
    }

    @Test
    void weighsEachFrameByItsTime() {
        TrackSummary left = summary().tracks().get(0);
        assertThat(left.track()).isEqualTo(1);
        assertThat(left.first()).isZero();
        assertThat(left.last()).isEqualTo(Duration.ofMillis(400));
        assertThat(left.frames()).isEqualTo(4);
        assertThat(left.visible()).isEqualTo(Duration.ofMillis(600));
        assertThat(left.timeShare().keySet()).containsExactly(Emotion.HAPPINESS, Emotion.SADNESS);
        assertThat(left.timeShare().get(Emotion.HAPPINESS)).isEqualTo(200 / 600.0);
        assertThat(left.timeShare().get(Emotion.SADNESS)).isEqualTo(400 / 600.0);
        assertThat(left.meanScores().of(Emotion.HAPPINESS)).isEqualTo(0.5f, within(1e-6f));
    }

    @Test
    void countsAFaceThatIsSeenOnce() {
        TrackSummary right = summary().tracks().get(1);
        assertThat(right.first()).isEqualTo(Duration.ofMillis(100)).isEqualTo(right.last());
        assertThat(right.frames()).isEqualTo(1);
        assertThat(right.visible()).isEqualTo(Duration.ofMillis(100));
        assertThat(right.timeShare().get(Emotion.SADNESS)).isEqualTo(1);
        assertThat(right.meanScores().of(Emotion.HAPPINESS)).isEqualTo(0.3f, within(1e-6f));
    }

    @Test
    void sharesTheTimeOfAllFaces() {
        assertThat(summary().timeShare().get(Emotion.HAPPINESS)).isEqualTo(200 / 700.0);
        assertThat(summary().timeShare().get(Emotion.SADNESS)).isEqualTo(500 / 700.0);
    }

    @Test
    void drawsEachTrack() {
        List<EmotionTimeline.Line> lines = summary().timeline().tracks();
        assertThat(lines).extracting(EmotionTimeline.Line::track).containsExactly(1L, 2L);
        assertThat(lines.get(0).points())
                .extracting(point -> point.time().toMillis())
                .containsExactly(0L, 100L, 200L, 400L);
        assertThat(lines.get(0).points().get(3).scores().of(Emotion.SADNESS)).isEqualTo(0.7f, within(1e-6f));
    }

    @Test
    void aSingleFrameLastsAsLongAsTheVideosRateSays() {
        RecognitionSteps steps =
                new ScriptedSteps(frame -> List.of(LEFT), (frame, box) -> ScriptedSteps.happiness(0.9));
        VideoSummary summary = new VideoRecognition(VideoInput.of(ScriptedSource.frames(1)), steps).run();
        assertThat(summary.covered()).isEqualTo(Duration.ofMillis(40));
        assertThat(summary.tracks().get(0).visible()).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void ofVeryManyTracksThoseSeenTheLongestAreKept() {
        List<VideoFrame> frames =
                frames(IntStream.range(0, 1300).map(frame -> 2000 * frame).toArray());
        RecognitionSteps steps = new ScriptedSteps(
                frame -> List.of(CORNERS.get((int) frame.index() % CORNERS.size())),
                (frame, box) -> ScriptedSteps.happiness(0.9));
        VideoSummary summary = new VideoRecognition(VideoInput.of(FrameList.of(frames)), steps).run();
        assertThat(summary.trackCount()).isEqualTo(1300);
        assertThat(summary.tracks()).hasSize(VideoSummary.MAXIMUM_TRACKS);
        assertThat(summary.timeline().tracks()).hasSize(VideoSummary.MAXIMUM_TRACKS);
        assertThat(summary.faces()).isEqualTo(1300);
    }

    private static List<VideoFrame> frames(int... milliseconds) {
        return IntStream.range(0, milliseconds.length)
                .mapToObj(i -> new VideoFrame(EMPTY, i, Duration.ofMillis(milliseconds[i])))
                .toList();
    }
}
