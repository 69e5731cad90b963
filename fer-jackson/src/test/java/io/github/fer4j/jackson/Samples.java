package io.github.fer4j.jackson;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.image.Point;
import io.github.fer4j.quality.FacePose;
import io.github.fer4j.quality.FaceQuality;
import io.github.fer4j.video.EmotionTimeline;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.Latency;
import io.github.fer4j.video.TrackSummary;
import io.github.fer4j.video.TrackedFace;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import io.github.fer4j.video.VideoSummary;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Results whose numbers need no rounding. */
final class Samples {

    static final Emotion AWE = Emotion.of("awe");
    static final EmotionScores SCORES =
            EmotionScores.of(List.of(Emotion.FEAR, AWE, Emotion.ANGER), new float[] {0.25f, 0.625f, 0.125f});
    static final FaceEmotion FACE =
            new FaceEmotion(new Box(1, 2, 3, 4), Optional.of(new Eyes(new Point(1.5, 2), new Point(3, 2.5))), SCORES);
    static final FaceEmotion MEASURED = new FaceEmotion(
            FACE.box(),
            FACE.eyes(),
            SCORES,
            AWE,
            Optional.of(new FaceQuality(
                    24,
                    0.5,
                    0.125,
                    0.25,
                    0.75,
                    Optional.of(new FacePose(-12.5, 0.0625, -0.125)),
                    OptionalDouble.of(0.875))));
    static final FaceEmotion MEASURED_WITHOUT_EYES = new FaceEmotion(
            FACE.box(),
            Optional.empty(),
            SCORES,
            AWE,
            Optional.of(new FaceQuality(3, 0.5, 0.125, 0.25, 0.75, Optional.empty(), OptionalDouble.empty())));
    static final FaceEmotion UNCERTAIN =
            new FaceEmotion(new Box(5, 2, 3, 4), Optional.empty(), SCORES, Emotion.UNCERTAIN);

    private static final Duration SECOND = Duration.ofSeconds(1);

    private Samples() {}

    static FrameResult frame() {
        return new FrameResult(
                new VideoFrame(Frame.of(new byte[4], 2, 2, PixelFormat.GRAY), 7, Duration.ofMillis(280)),
                List.of(
                        new TrackedFace(1, FACE, SCORES, AWE),
                        new TrackedFace(2, MEASURED, SCORES, AWE),
                        new TrackedFace(3, UNCERTAIN, SCORES, Emotion.UNCERTAIN)));
    }

    static VideoSummary summary() {
        Map<Emotion, Double> shares = new LinkedHashMap<>();
        shares.put(Emotion.FEAR, 0.5);
        shares.put(AWE, 0.25);
        shares.put(Emotion.UNCERTAIN, 0.25);
        EmotionTimeline.Point point = new EmotionTimeline.Point(SECOND, SCORES, 0.5);
        return VideoSummary.builder(new VideoInfo("film.mp4", 640, 480, 25, Optional.of(SECOND), false))
                .ending(VideoSummary.Ending.DAMAGED)
                .damage("cut off")
                .framesRead(25)
                .framesProcessed(24)
                .framesDropped(1)
                .covered(SECOND)
                .elapsed(Duration.ofMillis(500))
                .faces(25)
                .trackCount(1)
                .tracks(List.of(new TrackSummary(1, Duration.ZERO, SECOND, 25, SECOND, shares, SCORES)))
                .timeShare(shares)
                .timeline(new EmotionTimeline(List.of(new EmotionTimeline.Line(1, List.of(point)))))
                .latency(new Latency(Duration.ofMillis(4), Duration.ofNanos(9_001_000)))
                .build();
    }

    static VideoSummary emptySummary() {
        return VideoSummary.builder(new VideoInfo("camera 0", 640, 480, 0, Optional.empty(), true))
                .build();
    }

    static Evaluation evaluation() {
        return Evaluation.builder(SCORES.labels())
                .add(AWE, SCORES)
                .add(AWE, SCORES)
                .add(Emotion.ANGER, SCORES)
                .add(Emotion.ANGER, EmotionScores.of(SCORES.labels(), new float[] {0, 0, 1}))
                .build();
    }

    /** What can be written and read. */
    static Stream<Object> results() {
        return Stream.of(
                Emotion.ANGER,
                AWE,
                FACE.box(),
                FACE.eyes().orElseThrow(),
                new Point(-0.5, 0),
                SCORES,
                SCORES.ranked().get(0),
                FACE,
                MEASURED.quality().orElseThrow(),
                MEASURED,
                MEASURED_WITHOUT_EYES,
                UNCERTAIN,
                frame().faces().get(0),
                frame().withoutPicture(),
                summary().source(),
                summary().latency(),
                summary().timeline(),
                summary().timeline().tracks().get(0),
                summary().timeline().tracks().get(0).points().get(0),
                summary().tracks().get(0),
                summary(),
                emptySummary(),
                evaluation().matrix(),
                evaluation().calibration().bins().get(0));
    }
}
