package io.github.fer4j.video.internal;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.track.EmotionSmoother;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.TrackedFace;
import io.github.fer4j.video.VideoFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Classifies the faces of a frame in one batch and smooths their scores. Not thread-safe. */
final class ClassifyingStage implements Stage<Followed, Recognized> {

    private final RecognitionSteps steps;
    private final EmotionSmoother smoother;

    ClassifyingStage(RecognitionSteps steps, VideoOptions options) {
        this.steps = steps;
        this.smoother = new EmotionSmoother(options.smoothing());
    }

    @Override
    public Recognized process(Followed followed) {
        VideoFrame frame = followed.captured().frame();
        List<TrackedFace> faces = followed.faces().isEmpty() ? List.of() : classify(followed, frame);
        return new Recognized(new FrameResult(frame, faces), followed.captured().nanos());
    }

    private List<TrackedFace> classify(Followed followed, VideoFrame frame) {
        List<DetectedFace> faces = followed.faces();
        List<EmotionScores> scores = steps.classify(frame, faces);
        List<TrackedFace> results = new ArrayList<>(faces.size());
        for (int i = 0; i < faces.size(); i++) {
            DetectedFace face = faces.get(i);
            long track = followed.tracks().get(i);
            EmotionSmoother.Smoothed smoothed = smoother.smooth(track, frame.timestamp(), scores.get(i));
            FaceEmotion emotion = new FaceEmotion(
                    face.box(),
                    face.eyes(),
                    scores.get(i),
                    scores.get(i).emotionAtLeast(steps.uncertainBelow()).orElse(Emotion.UNCERTAIN));
            if (emotion.emotionAtLeast(steps.minimumConfidence()).isPresent()) {
                results.add(new TrackedFace(track, emotion, smoothed.scores(), smoothed.shown()));
            }
        }
        results.sort(Comparator.comparingLong(TrackedFace::track));
        return results;
    }
}
