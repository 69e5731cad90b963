package io.github.fer4j.jackson.internal;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.evaluate.Calibration;
import io.github.fer4j.evaluate.ClassMetrics;
import io.github.fer4j.evaluate.ConfusionMatrix;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.Metrics;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import io.github.fer4j.quality.FaceQuality;
import io.github.fer4j.video.EmotionTimeline;
import io.github.fer4j.video.FrameFaces;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.Latency;
import io.github.fer4j.video.TrackSummary;
import io.github.fer4j.video.TrackedFace;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import io.github.fer4j.video.VideoSummary;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/** The forms of all results. */
public final class Forms {

    private static final String NO_PICTURE = "the picture of a frame is not part of its JSON: read it as FrameFaces";

    /** A form for each class that has one. */
    public static final List<Form<?, ?>> ALL = List.of(
            new Form<>(Emotion.class, String.class, Emotion::label, Emotion::of),
            new Form<Box, BoxForm>(Box.class, BoxForm.class, BoxForm::of, BoxForm::value),
            new Form<Point, PointForm>(Point.class, PointForm.class, PointForm::of, PointForm::value),
            new Form<Eyes, EyesForm>(Eyes.class, EyesForm.class, EyesForm::of, EyesForm::value),
            new Form<EmotionScores, Map<String, Double>>(
                    EmotionScores.class,
                    new Generic(Map.class, String.class, Double.class),
                    ScoresForm::of,
                    form -> ScoresForm.value(form, "scores")),
            new Form<EmotionScores.Score, ScoreForm>(
                    EmotionScores.Score.class, ScoreForm.class, ScoreForm::of, ScoreForm::value),
            new Form<FaceQuality, QualityForm>(
                    FaceQuality.class, QualityForm.class, QualityForm::of, QualityForm::value),
            new Form<FaceEmotion, FaceForm>(FaceEmotion.class, FaceForm.class, FaceForm::of, FaceForm::value),
            new Form<TrackedFace, TrackedFaceForm>(
                    TrackedFace.class, TrackedFaceForm.class, TrackedFaceForm::of, TrackedFaceForm::value),
            new Form<FrameFaces, FrameForm>(FrameFaces.class, FrameForm.class, FrameForm::of, FrameForm::value),
            Form.writtenOnly(
                    FrameResult.class, FrameForm.class, result -> FrameForm.of(result.withoutPicture()), NO_PICTURE),
            Form.writtenOnly(VideoFrame.class, VideoFrameForm.class, VideoFrameForm::of, NO_PICTURE),
            new Form<VideoInfo, SourceForm>(VideoInfo.class, SourceForm.class, SourceForm::of, SourceForm::value),
            new Form<Latency, LatencyForm>(Latency.class, LatencyForm.class, LatencyForm::of, LatencyForm::value),
            new Form<TrackSummary, TrackForm>(TrackSummary.class, TrackForm.class, TrackForm::of, TrackForm::value),
            new Form<EmotionTimeline, List<LineForm>>(
                    EmotionTimeline.class, new Generic(List.class, LineForm.class), LineForm::of, LineForm::timeline),
            new Form<EmotionTimeline.Line, LineForm>(
                    EmotionTimeline.Line.class, LineForm.class, LineForm::of, LineForm::value),
            new Form<EmotionTimeline.Point, TimelinePointForm>(
                    EmotionTimeline.Point.class,
                    TimelinePointForm.class,
                    TimelinePointForm::of,
                    TimelinePointForm::value),
            new Form<VideoSummary, SummaryForm>(
                    VideoSummary.class, SummaryForm.class, SummaryForm::of, SummaryForm::value),
            new Form<ConfusionMatrix, MatrixForm>(
                    ConfusionMatrix.class, MatrixForm.class, MatrixForm::of, MatrixForm::value),
            new Form<Calibration, List<BinForm>>(
                    Calibration.class, new Generic(List.class, BinForm.class), BinForm::of, BinForm::calibration),
            new Form<Calibration.Bin, BinForm>(Calibration.Bin.class, BinForm.class, BinForm::of, BinForm::value),
            new Form<ClassMetrics, ClassForm>(ClassMetrics.class, ClassForm.class, ClassForm::of, ClassForm::value),
            new Form<Metrics, MetricsForm>(Metrics.class, MetricsForm.class, MetricsForm::of, MetricsForm::value),
            new Form<Evaluation, EvaluationForm>(
                    Evaluation.class, EvaluationForm.class, EvaluationForm::of, EvaluationForm::value));

    private Forms() {}

    /** A list or map of something. */
    private record Generic(Class<?> raw, List<Type> arguments) implements ParameterizedType {

        Generic(Class<?> raw, Type... arguments) {
            this(raw, List.of(arguments));
        }

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(new Type[0]);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        @SuppressWarnings("NullAway") // of a class that is not inside another
        public Type getOwnerType() {
            return null;
        }
    }
}
