package io.github.fer4j.video;

import io.github.fer4j.Emotion;
import io.github.fer4j.EmotionScores;
import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.Search;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** For tests: finds what it is told to, and sees in each face what it is told to. */
record ScriptedSteps(Function<Frame, List<Box>> faces, BiFunction<Frame, Box, EmotionScores> scores)
        implements RecognitionSteps {

    static final List<Emotion> LABELS = List.of(Emotion.HAPPINESS, Emotion.SADNESS);

    /** The probability of happiness; the rest is sadness. */
    static EmotionScores happiness(double probability) {
        return EmotionScores.of(LABELS, new float[] {(float) probability, (float) (1 - probability)});
    }

    @Override
    public List<DetectedFace> detect(Frame frame, Search search) {
        return faces.apply(frame).stream()
                .filter(search::matches)
                .map(DetectedFace::of)
                .toList();
    }

    @Override
    public List<EmotionScores> classify(Frame frame, List<DetectedFace> found) {
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
