package io.github.fer4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.error.DamagedVideoException;
import io.github.fer4j.error.VideoException;
import io.github.fer4j.image.Box;
import io.github.fer4j.testkit.BrightSpotDetector;
import io.github.fer4j.testkit.BrightnessClassifier;
import io.github.fer4j.testkit.CroppingPreprocessor;
import io.github.fer4j.video.Detection;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import io.github.fer4j.video.VideoSummary;
import io.github.fer4j.video.internal.RecognitionSteps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How runs end before their video does. */
@Timeout(60)
class VideoStoppingTest {

    private static final Duration SIXTH = Duration.ofMillis(200);

    private final List<FrameResult> results = new ArrayList<>();

    @AfterEach
    void noThreadIsLeft() {
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("fer4j-video-"));
    }

    @ParameterizedTest
    @EnumSource
    void anotherThreadCancels(Detection detection) {
        ScriptedSource source = endless();
        VideoRecognition run = new VideoRecognition(VideoInput.of(source), steps()).detection(detection);
        VideoSummary summary = run.onFrame(results::add)
                .onFrame(result -> {
                    if (result.frame().index() == 10) {
                        inAnotherThread(run::cancel);
                    }
                })
                .run();
        assertThat(summary.ending()).isEqualTo(VideoSummary.Ending.CANCELLED);
        assertThat(summary.framesProcessed()).isEqualTo(11);
        assertThat(results).hasSize(11);
        assertThat(source.isClosed()).isTrue();
        run.cancel();
    }

    @Test
    void aRunCancelledBeforehandRecognisesNothing() {
        VideoRecognition run = new VideoRecognition(VideoInput.of(endless()), steps());
        run.cancel();
        VideoSummary summary = run.onFrame(results::add).run();
        assertThat(summary.ending()).isEqualTo(VideoSummary.Ending.CANCELLED);
        assertThat(results).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void cancellingEndsTheWaitForAFrame(Detection detection) {
        VideoRecognition run =
                new VideoRecognition(VideoInput.of(ScriptedSource.silentAfter(3)), steps()).detection(detection);
        VideoSummary summary = run.onFrame(result -> {
                    if (result.frame().index() == 2) {
                        run.cancel();
                    }
                })
                .run();
        assertThat(summary.ending()).isEqualTo(VideoSummary.Ending.CANCELLED);
        assertThat(summary.framesProcessed()).isEqualTo(3);
    }

    @Test
    void anInterruptCancelsAndStaysSet() {
        VideoSummary summary = new VideoRecognition(VideoInput.of(endless()), steps())
                .onFrame(result -> Thread.currentThread().interrupt())
                .run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(summary.ending()).isEqualTo(VideoSummary.Ending.CANCELLED);
        assertThat(summary.framesProcessed()).isEqualTo(1);
    }

    @Test
    void aDamagedVideoGivesAllFramesBeforeTheDamage() {
        ScriptedSource source = ScriptedSource.file(asked -> {
            if (asked == 20) {
                throw new DamagedVideoException("film.mp4 is damaged after 0.8 s", null);
            }
            return Optional.of(ScriptedSource.frame(asked));
        });
        VideoSummary summary = new VideoRecognition(VideoInput.of(source), steps())
                .onFrame(results::add)
                .run();
        assertThat(results).hasSize(20);
        assertThat(summary.ending()).isEqualTo(VideoSummary.Ending.DAMAGED);
        assertThat(summary.damage()).contains("film.mp4 is damaged after 0.8 s");
        assertThat(summary.framesProcessed()).isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource
    void aSourceThatFailsReachesTheCaller(Detection detection) {
        VideoException failure = new VideoException("the camera was unplugged");
        ScriptedSource source = ScriptedSource.file(asked -> {
            if (asked == 5) {
                throw failure;
            }
            return Optional.of(ScriptedSource.frame(asked));
        });
        assertFails(new VideoRecognition(VideoInput.of(source), steps()).detection(detection), source, failure);
    }

    @ParameterizedTest
    @EnumSource
    void aSearchThatFailsReachesTheCaller(Detection detection) {
        IllegalArgumentException failure = new IllegalArgumentException("search");
        ScriptedSource source = endless();
        RecognitionSteps steps = new ScriptedSteps(
                frame -> {
                    if (frame.timestamp().equals(SIXTH)) {
                        throw failure;
                    }
                    return List.of(ScriptedSource.FACE);
                },
                VideoStoppingTest::happy);
        assertFails(new VideoRecognition(VideoInput.of(source), steps).detection(detection), source, failure);
    }

    @Test
    void aClassificationThatFailsReachesTheCaller() {
        OutOfMemoryError failure = new OutOfMemoryError("classification");
        ScriptedSource source = endless();
        RecognitionSteps steps = new ScriptedSteps(frame -> List.of(ScriptedSource.FACE), (frame, box) -> {
            if (frame.timestamp().equals(SIXTH)) {
                throw failure;
            }
            return happy(frame, box);
        });
        assertFails(new VideoRecognition(VideoInput.of(source), steps), source, failure);
    }

    @Test
    void aSinkThatFailsReachesTheCaller() {
        VideoException failure = new VideoException("the disk is full");
        ScriptedSource source = endless();
        VideoRecognition run = new VideoRecognition(VideoInput.of(source), steps()).onFrame(result -> {
            if (result.frame().timestamp().equals(SIXTH)) {
                throw failure;
            }
        });
        assertFails(run, source, failure);
        assertThat(results).as("what came before").hasSize(5);
    }

    @Test
    void aProgressListenerThatFailsReachesTheCaller() {
        IllegalStateException failure = new IllegalStateException("progress");
        ScriptedSource source = endless();
        VideoRecognition run = new VideoRecognition(VideoInput.of(source), steps()).onProgress(progress -> {
            throw failure;
        });
        assertFails(run, source, failure);
    }

    @Test
    void aSourceThatCannotBeClosedAfterAFailureIsKeptWithIt() {
        VideoException failure = new VideoException("first");
        VideoException second = new VideoException("second");
        FrameSource source = new FrameSource() {
            @Override
            public VideoInfo info() {
                return endless().info();
            }

            @Override
            public Optional<VideoFrame> next() {
                throw failure;
            }

            @Override
            public void close() {
                throw second;
            }
        };
        assertThat(catchThrowable(new VideoRecognition(VideoInput.of(source), steps())::run))
                .isSameAs(failure);
        assertThat(failure.getSuppressed()).containsExactly(second);
    }

    @Test
    void closingTheRecognizerEndsTheRun() {
        EmotionRecognizer recognizer = EmotionRecognizer.builder()
                .detector(new BrightSpotDetector())
                .preprocessor(new CroppingPreprocessor())
                .classifier(new BrightnessClassifier())
                .build();
        assertThatIllegalStateException()
                .isThrownBy(() -> recognizer
                        .video(endless())
                        .onFrame(result -> recognizer.close())
                        .run())
                .withMessageContaining("closed");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> recognizer.video(endless()));
    }

    private void assertFails(VideoRecognition run, ScriptedSource source, Throwable failure) {
        assertThat(catchThrowable(run.onFrame(results::add)::run)).isSameAs(failure);
        assertThat(results).hasSizeLessThanOrEqualTo(6);
        assertThat(source.isClosed()).isTrue();
    }

    private static ScriptedSource endless() {
        return ScriptedSource.file(asked -> Optional.of(ScriptedSource.frame(asked)));
    }

    private static RecognitionSteps steps() {
        return new ScriptedSteps(frame -> List.of(ScriptedSource.FACE), VideoStoppingTest::happy);
    }

    private static EmotionScores happy(Object frame, Box box) {
        return ScriptedSteps.happiness(0.9);
    }

    private static void inAnotherThread(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
