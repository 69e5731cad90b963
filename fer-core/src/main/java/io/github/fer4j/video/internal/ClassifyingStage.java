package io.github.fer4j.video.internal;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.quality.FaceQuality;
import io.github.fer4j.track.EmotionSmoother;
import io.github.fer4j.video.TrackedFace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Classifies the faces of a frame in one batch and smooths their scores. Not thread-safe. */
final class ClassifyingStage implements UnaryOperator<PipelineFrame> {

    private final RecognitionSteps steps;
    private final EmotionSmoother smoother;

    ClassifyingStage(RecognitionSteps steps, VideoOptions options) {
        this.steps = steps;
        this.smoother = new EmotionSmoother(options.smoothing());
    }

    @Override
    public PipelineFrame apply(PipelineFrame tracked) {
        List<FaceQuality> qualities = tracked.found().stream()
                .map(face -> FaceQuality.of(tracked.frame().image(), face))
                .toList();
        int[] good = IntStream.range(0, qualities.size())
                .filter(i -> qualities.get(i).score() >= steps.minimumQuality())
                .toArray();
        if (good.length == 0) {
            return tracked;
        }
        List<DetectedFace> faces =
                Arrays.stream(good).mapToObj(tracked.found()::get).toList();
        List<EmotionScores> scores = steps.classify(tracked.frame(), faces);
        List<TrackedFace> results = new ArrayList<>(faces.size());
        for (int i = 0; i < faces.size(); i++) {
            long track = tracked.tracks().get(good[i]);
            EmotionSmoother.Smoothed smoothed =
                    smoother.smooth(track, tracked.frame().timestamp(), scores.get(i));
            if (scores.get(i).emotionAtLeast(steps.minimumConfidence()).isPresent()) {
                results.add(new TrackedFace(
                        track,
                        recognized(faces.get(i), qualities.get(good[i]), scores.get(i)),
                        smoothed.scores(),
                        answer(smoothed.scores(), smoothed.shown())));
            }
        }
        results.sort(Comparator.comparingLong(TrackedFace::track));
        return tracked.withFaces(results);
    }

    private FaceEmotion recognized(DetectedFace face, FaceQuality quality, EmotionScores scores) {
        return new FaceEmotion(face.box(), face.eyes(), scores, answer(scores, scores.top()), Optional.of(quality));
    }

    /** Compared as floats, as {@link EmotionScores#emotionAtLeast} does. */
    private Emotion answer(EmotionScores scores, Emotion emotion) {
        return scores.of(emotion) >= (float) steps.uncertainBelow() ? emotion : Emotion.UNCERTAIN;
    }
}
