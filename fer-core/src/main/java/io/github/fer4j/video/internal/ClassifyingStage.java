package io.github.fer4j.video.internal;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.track.EmotionSmoother;
import io.github.fer4j.video.TrackedFace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

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
        List<DetectedFace> faces = tracked.found();
        if (faces.isEmpty()) {
            return tracked;
        }
        List<EmotionScores> scores = steps.classify(tracked.frame(), faces);
        List<TrackedFace> results = new ArrayList<>(faces.size());
        for (int i = 0; i < faces.size(); i++) {
            long track = tracked.tracks().get(i);
            EmotionSmoother.Smoothed smoothed =
                    smoother.smooth(track, tracked.frame().timestamp(), scores.get(i));
            if (scores.get(i).emotionAtLeast(steps.minimumConfidence()).isPresent()) {
                results.add(new TrackedFace(
                        track,
                        recognized(faces.get(i), scores.get(i)),
                        smoothed.scores(),
                        answer(smoothed.scores(), smoothed.shown())));
            }
        }
        results.sort(Comparator.comparingLong(TrackedFace::track));
        return tracked.withFaces(results);
    }

    private FaceEmotion recognized(DetectedFace face, EmotionScores scores) {
        return new FaceEmotion(face.box(), face.eyes(), scores, answer(scores, scores.top()));
    }

    /** Compared as floats, as {@link EmotionScores#emotionAtLeast} does. */
    private Emotion answer(EmotionScores scores, Emotion emotion) {
        return scores.of(emotion) >= (float) steps.uncertainBelow() ? emotion : Emotion.UNCERTAIN;
    }
}
