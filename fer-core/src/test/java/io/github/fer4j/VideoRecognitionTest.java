package io.github.fer4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import io.github.fer4j.testkit.BrightSpotDetector;
import io.github.fer4j.testkit.BrightnessClassifier;
import io.github.fer4j.testkit.CroppingPreprocessor;
import io.github.fer4j.testkit.Spots;
import io.github.fer4j.video.Detection;
import io.github.fer4j.video.FrameList;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.Latency;
import io.github.fer4j.video.ResultSink;
import io.github.fer4j.video.TrackedFace;
import io.github.fer4j.video.VideoProgress;
import io.github.fer4j.video.VideoSummary;
import io.github.fer4j.video.internal.RecognitionSteps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class VideoRecognitionTest {

    private final EmotionRecognizer recognizer = EmotionRecognizer.builder()
            .detector(new BrightSpotDetector())
            .preprocessor(new CroppingPreprocessor())
            .classifier(new BrightnessClassifier())
            .build();
    private final List<FrameResult> results = new ArrayList<>();

    @AfterEach
    void close() {
        recognizer.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyFrameOfAFileIsRecognisedInOrder(Detection detection) {
        VideoSummary summary =
                video(ScriptedSource.frames(300)).detection(detection).run();
        assertThat(indexes())
                .containsExactlyElementsOf(LongStream.range(0, 300).boxed().toList());
        assertThat(results)
                .allSatisfy(result -> assertThat(result.faces())
                        .singleElement()
                        .satisfies(face -> assertThat(face.track()).isEqualTo(1))
                        .satisfies(face -> assertThat(face.box()).isEqualTo(ScriptedSource.FACE)));
        assertThat(summary.framesRead()).isEqualTo(300);
        assertThat(summary.framesProcessed()).isEqualTo(300);
        assertThat(summary.framesDropped()).isZero();
        assertThat(summary.ending()).isEqualTo(VideoSummary.Ending.END);
        assertThat(summary.covered()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void theFacesOfAFrameComeByTrackNumber() {
        Box large = new Box(100, 10, 60, 60);
        Box small = new Box(10, 10, 30, 30);
        Frame alone = Spots.at(200, 100, small);
        Frame both = Spots.at(200, 100, small, large);
        video(FrameList.of(List.of(alone, both, both), 25))
                .detection(Detection.EVERY_FRAME)
                .run();
        assertThat(results.get(2).faces()).extracting(TrackedFace::track).containsExactly(1L, 2L);
        assertThat(results.get(2).faces()).extracting(TrackedFace::box).containsExactly(small, large);
    }

    /** The search of each second frame ends after the one of the frame behind it has begun. */
    @Test
    void framesAreSearchedSideBySideAndComeInOrder() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
        List<CountDownLatch> begun =
                IntStream.range(0, 40).mapToObj(i -> new CountDownLatch(1)).toList();
        RecognitionSteps steps = new ScriptedSteps(
                frame -> {
                    int index = (int) frame.index();
                    begun.get(index).countDown();
                    if (index % 2 == 0) {
                        Waiting.until(begun.get(index + 1));
                    }
                    return List.of(new Box(10 + index, 10, 40, 40));
                },
                (frame, box) -> ScriptedSteps.happiness(0.9));
        new VideoRecognition(VideoInput.of(ScriptedSource.frames(40)), steps)
                .detection(Detection.EVERY_FRAME)
                .onFrame(results::add)
                .run();
        assertThat(indexes()).isSorted().hasSize(40);
        assertThat(results)
                .allSatisfy(result -> assertThat(result.faces().get(0).box().x())
                        .isEqualTo(10 + result.frame().index()));
    }

    @Test
    void theStrideLeavesFramesOut() {
        VideoSummary summary = video(ScriptedSource.frames(10)).stride(4).run();
        assertThat(indexes()).containsExactly(0L, 4L, 8L);
        assertThat(summary.framesRead()).isEqualTo(10);
        assertThat(summary.framesProcessed()).isEqualTo(3);
        assertThat(summary.framesDropped()).isZero();
    }

    @Test
    void theTimeRangeHasItsBeginningAndNotItsEnd() {
        ScriptedSource source = ScriptedSource.frames(1000);
        VideoSummary summary = video(source)
                .from(Duration.ofMillis(80))
                .to(Duration.ofMillis(200))
                .stride(2)
                .run();
        assertThat(indexes()).containsExactly(2L, 4L);
        assertThat(summary.framesRead()).isEqualTo(3);
        assertThat(source.asked()).as("what comes after the end is not read").isEqualTo(6);
        assertThat(source.isClosed()).as("the caller closes it").isFalse();
    }

    @Test
    void aRangeAfterTheEndIsAVideoWithoutFrames() {
        VideoSummary summary =
                video(ScriptedSource.frames(5)).from(Duration.ofSeconds(9)).run();
        assertThat(summary.framesProcessed()).isZero();
        assertThat(summary.covered()).isZero();
        assertThat(summary.tracks()).isEmpty();
        assertThat(summary.timeShare().values()).containsOnly(0.0);
        assertThat(summary.latency()).isEqualTo(new Latency(Duration.ZERO, Duration.ZERO));
    }

    @Test
    void sinksAndListenersAreCalledByTheRunningThreadInTheirOrder() {
        List<String> calls = new ArrayList<>();
        recognizer
                .video(ScriptedSource.frames(2))
                .onFrame(
                        result -> calls.add("listener " + Thread.currentThread().getId()))
                .sink(new SinkOf(calls))
                .onProgress(progress -> calls.add("progress"))
                .run();
        String listener = "listener " + Thread.currentThread().getId();
        assertThat(calls).containsExactly(listener, "sink", "progress", listener, "sink", "progress");
    }

    @Test
    void aSlowSinkHoldsUpReadingSoThatMemoryIsBounded() {
        ScriptedSource source = ScriptedSource.frames(500);
        AtomicLong most = new AtomicLong();
        video(source)
                .onFrame(result ->
                        most.accumulateAndGet(source.asked() - result.frame().index(), Math::max))
                .run();
        assertThat(most.get()).as("frames in flight").isBetween(1L, 14L);
    }

    @Test
    void progressTellsTheShareOfTheRangeThatIsDone() {
        List<VideoProgress> progress = new ArrayList<>();
        video(FrameList.of(List.of(Spots.at(99, 99), Spots.at(99, 99), Spots.at(99, 99), Spots.at(99, 99)), 1))
                .from(Duration.ofSeconds(1))
                .onProgress(progress::add)
                .run();
        assertThat(progress).extracting(VideoProgress::frames).containsExactly(1L, 2L, 3L);
        assertThat(progress)
                .extracting(VideoProgress::share)
                .containsExactly(OptionalDouble.of(0), OptionalDouble.of(1 / 3.0), OptionalDouble.of(2 / 3.0));
        assertThat(progress.get(2).position()).isEqualTo(Duration.ofSeconds(3));
        assertThat(progress.get(2).remaining()).isPresent();
    }

    @Test
    void progressOfAVideoOfUnknownLengthHasNoShare() {
        List<VideoProgress> progress = new ArrayList<>();
        video(ScriptedSource.frames(2)).onProgress(progress::add).run();
        assertThat(progress)
                .hasSize(2)
                .allSatisfy(now -> assertThat(now.share()).isEmpty())
                .allSatisfy(now -> assertThat(now.remaining()).isEmpty());
    }

    @Test
    void facesThatTheRecognizerWouldLeaveOutAreLeftOut() {
        try (EmotionRecognizer strict = EmotionRecognizer.builder()
                .detector(new BrightSpotDetector())
                .preprocessor(new CroppingPreprocessor())
                .classifier(new BrightnessClassifier())
                .minimumConfidence(0.99)
                .build()) {
            VideoSummary summary = strict.video(ScriptedSource.frames(3)).run();
            assertThat(summary.framesProcessed()).isEqualTo(3);
            assertThat(summary.faces()).isZero();
        }
    }

    @Test
    void aFaceWhosePictureIsBadIsFollowedButNotInTheResult() {
        Box spot = new Box(10, 10, 60, 60);
        Frame flat = Spots.at(200, 100, spot);
        Frame detailed = Spots.at(200, 100, spot);
        // Green alone, so that the detector still sees a bright spot.
        for (int y = 12; y < 68; y++) {
            for (int x = 12; x < 68; x++) {
                detailed.pixels()[y * detailed.stride() + 3 * x + 1] = (byte) (x / 6 % 2 == 0 ? 240 : 130);
            }
        }
        try (EmotionRecognizer strict = builder().minimumQuality(0.01).build()) {
            strict.video(FrameList.of(List.of(detailed, flat, flat, detailed), 25))
                    .detection(Detection.EVERY_FRAME)
                    .onFrame(results::add)
                    .run();
        }
        assertThat(results).extracting(result -> result.faces().size()).containsExactly(1, 0, 0, 1);
        assertThat(results.get(3).faces().get(0).track()).isEqualTo(1);
        assertThat(results.get(0).faces().get(0).face().quality()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aLimitOfOneFaceHoldsForEveryFrame(Detection detection) {
        Box large = new Box(100, 10, 60, 60);
        Box small = new Box(10, 10, 30, 30);
        List<Frame> frames = new ArrayList<>(Collections.nCopies(40, Spots.at(200, 100, small, large)));
        frames.set(0, Spots.at(200, 100, small));
        try (EmotionRecognizer one = builder().maximumFaces(1).build()) {
            one.video(FrameList.of(frames, 25))
                    .detection(detection)
                    .onFrame(results::add)
                    .run();
        }
        assertThat(results)
                .hasSize(40)
                .allSatisfy(result -> assertThat(result.faces()).hasSize(1));
        assertThat(results.get(39).faces().get(0).box()).isEqualTo(large);
    }

    @Test
    void aStillFaceAtOneFrameASecondIsOneTrack() {
        List<Frame> frames = Collections.nCopies(10, Spots.at(160, 120, ScriptedSource.FACE));
        assertThat(video(FrameList.of(frames, 1)).run().trackCount()).isEqualTo(1);
        assertThat(results)
                .hasSize(10)
                .allSatisfy(result -> assertThat(result.faces()).hasSize(1));
    }

    @Test
    void aStillFaceAtAStrideOfThirtyIsOneTrack() {
        VideoSummary summary = video(ScriptedSource.frames(300)).stride(30).run();
        assertThat(summary.framesProcessed()).isEqualTo(10);
        assertThat(summary.trackCount()).isEqualTo(1);
        assertThat(summary.tracks().get(0).frames()).isEqualTo(10);
    }

    @Test
    void anAnswerThatIsTooImprobableIsShownAsUncertainAndCountedAsSuch() {
        try (EmotionRecognizer strict = builder().uncertainBelow(0.99).build()) {
            VideoSummary summary =
                    strict.video(ScriptedSource.frames(3)).onFrame(results::add).run();
            assertThat(results)
                    .hasSize(3)
                    .allSatisfy(result -> assertThat(result.faces())
                            .singleElement()
                            .satisfies(face -> {
                                assertThat(face.shown()).isEqualTo(Emotion.UNCERTAIN);
                                assertThat(face.face().emotion()).isEqualTo(Emotion.UNCERTAIN);
                                assertThat(face.confidence())
                                        .isEqualTo(face.smoothed()
                                                .of(face.smoothed().top()));
                            }));
            assertThat(summary.timeShare()).containsEntry(Emotion.UNCERTAIN, 1.0);
            assertThat(summary.timeShare().keySet())
                    .endsWith(Emotion.UNCERTAIN)
                    .hasSize(strict.labels().size() + 1);
            assertThat(summary.tracks().get(0).timeShare()).containsEntry(Emotion.UNCERTAIN, 1.0);
            assertThat(summary.timeline().tracks().get(0).points())
                    .allSatisfy(point -> assertThat(point.uncertain()).isEqualTo(1));
        }
    }

    @Test
    void withoutAThresholdNothingIsUncertain() {
        VideoSummary summary = video(ScriptedSource.frames(3)).run();
        assertThat(summary.timeShare().keySet()).containsExactlyElementsOf(recognizer.labels());
    }

    @Test
    void anOptionMayBeSetAgainAndTheLastCallWins() {
        video(ScriptedSource.frames(10))
                .stride(7)
                .stride(3)
                .from(Duration.ofSeconds(9))
                .from(Duration.ofMillis(40))
                .to(Duration.ofMillis(80))
                .to(Duration.ofMillis(200))
                .run();
        assertThat(indexes()).containsExactly(1L, 4L);
    }

    @Test
    void aRunRunsOnce() {
        VideoRecognition run = video(ScriptedSource.frames(1));
        run.run();
        assertThatIllegalStateException().isThrownBy(run::run).withMessageContaining("once");
        assertThatIllegalStateException().isThrownBy(() -> run.stride(2));
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        VideoRecognition run = video(ScriptedSource.frames(1));
        assertThatIllegalArgumentException().isThrownBy(() -> run.stride(0)).withMessageContaining("0");
        assertThatIllegalArgumentException().isThrownBy(() -> run.smoothing(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> run.from(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> run.to(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> run.smallestFace(0));
        assertThatIllegalArgumentException().isThrownBy(() -> run.smallestFace(1.1));
        run.from(Duration.ofSeconds(2)).to(Duration.ofSeconds(2));
        assertThatIllegalArgumentException().isThrownBy(run::run).withMessageContaining("PT2S");
    }

    private static EmotionRecognizerBuilder builder() {
        return EmotionRecognizer.builder()
                .detector(new BrightSpotDetector())
                .preprocessor(new CroppingPreprocessor())
                .classifier(new BrightnessClassifier());
    }

    private VideoRecognition video(FrameSource source) {
        return recognizer.video(source).onFrame(results::add);
    }

    private List<Long> indexes() {
        return results.stream().map(result -> result.frame().index()).toList();
    }

    private record SinkOf(List<String> calls) implements ResultSink {

        @Override
        public void accept(FrameResult result) {
            calls.add("sink");
        }

        @Override
        public void close() {
            calls.add("closed");
        }
    }
}
