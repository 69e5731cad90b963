package io.github.fer4j;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.image.Box;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.internal.RecognitionSteps;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** For tests: finds what it is told to, and sees in each face what it is told to. */
public record ScriptedSteps(Function<VideoFrame, List<Box>> faces, BiFunction<VideoFrame, Box, EmotionScores> scores)
        implements RecognitionSteps {

    public static final List<Emotion> LABELS = List.of(Emotion.HAPPINESS, Emotion.SADNESS);

    /** The probability of happiness; the rest is sadness. */
    public static EmotionScores happiness(double probability) {
        return EmotionScores.of(LABELS, new float[] {(float) probability, (float) (1 - probability)});
    }

    @Override
    public List<DetectedFace> detect(VideoFrame frame, SearchWindow search) {
        return faces.apply(frame).stream()
                .filter(search::matches)
                .map(DetectedFace::of)
                .toList();
    }

    @Override
    public List<EmotionScores> classify(VideoFrame frame, List<DetectedFace> found) {
        return found.stream().map(face -> scores.apply(frame, face.box())).toList();
    }

    @Override
    public List<Emotion> labels() {
        return LABELS;
    }

    @Override
    public double minimumConfidence() {
        return 0;
    }
}
