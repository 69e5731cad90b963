package io.github.fer4j.video.internal;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.quality.FaceQuality;
import io.github.fer4j.track.EmotionSmoother;
import io.github.fer4j.video.TrackedFace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Classifies the faces of a frame in one batch and smooths their scores. Not thread-safe. */
final class ClassifyingStage implements Stage {

    private final RecognitionSteps steps;
    private final EmotionSmoother smoother;

    ClassifyingStage(RecognitionSteps steps, VideoOptions options) {
        this.steps = steps;
        this.smoother = new EmotionSmoother(options.smoothing());
    }

    @Override
    public PipelineFrame apply(PipelineFrame tracked) {
        List<MeasuredFace> good = IntStream.range(0, tracked.found().size())
                .mapToObj(i -> MeasuredFace.of(tracked, i))
                .filter(face -> face.quality().score() >= steps.minimumQuality())
                .toList();
        if (good.isEmpty()) {
            return tracked;
        }
        List<EmotionScores> scores = steps.classify(
                tracked.frame(), good.stream().map(MeasuredFace::face).toList());
        List<TrackedFace> results = new ArrayList<>(good.size());
        for (int i = 0; i < good.size(); i++) {
            long track = good.get(i).track();
            EmotionSmoother.Smoothed smoothed =
                    smoother.smooth(track, tracked.frame().timestamp(), scores.get(i));
            if (scores.get(i).emotionAtLeast(steps.minimumConfidence()).isPresent()) {
                results.add(new TrackedFace(
                        track,
                        recognized(good.get(i), scores.get(i)),
                        smoothed.scores(),
                        answer(smoothed.scores(), smoothed.shown())));
            }
        }
        results.sort(Comparator.comparingLong(TrackedFace::track));
        return tracked.withFaces(results);
    }

    private FaceEmotion recognized(MeasuredFace measured, EmotionScores scores) {
        DetectedFace face = measured.face();
        Emotion answer = answer(scores, scores.top());
        return new FaceEmotion(face.box(), face.eyes(), scores, answer, Optional.of(measured.quality()));
    }

    /** Compared as floats, as {@link EmotionScores#emotionAtLeast} does. */
    private Emotion answer(EmotionScores scores, Emotion emotion) {
        return scores.of(emotion) >= (float) steps.uncertainBelow() ? emotion : Emotion.UNCERTAIN;
    }

    /** A face found, the number of its track, and how good its picture is. */
    private record MeasuredFace(long track, DetectedFace face, FaceQuality quality) {

        static MeasuredFace of(PipelineFrame tracked, int number) {
            DetectedFace face = tracked.found().get(number);
            FaceQuality quality = FaceQuality.of(tracked.frame().image(), face);
            return new MeasuredFace(tracked.tracks().get(number), face, quality);
        }
    }
}
