package io.github.fer4j.testkit;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.preprocess.FaceImage;
import java.util.List;

/**
 * A classifier for tests: the mean brightness of a face is the probability of happiness, the rest is sadness.
 * Thread-safe.
 */
public class BrightnessClassifier implements EmotionClassifier {

    private static final List<Emotion> LABELS = List.of(Emotion.SADNESS, Emotion.HAPPINESS);

    private volatile boolean closed;

    /** Makes a classifier that is open. */
    public BrightnessClassifier() {}

    /**
     * Whether it was closed.
     *
     * @return true after {@link #close()}
     */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public List<Emotion> labels() {
        return LABELS;
    }

    @Override
    public List<EmotionScores> classify(List<FaceImage> faces) {
        if (closed) {
            throw new IllegalStateException("this classifier is closed");
        }
        return faces.stream().map(BrightnessClassifier::scores).toList();
    }

    @Override
    public void close() {
        closed = true;
    }

    private static EmotionScores scores(FaceImage face) {
        float[] values = new float[FaceImage.PIXELS];
        face.copyTo(values, 0);
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        float happiness = (float) (sum / FaceImage.PIXELS / 255);
        return EmotionScores.of(LABELS, new float[] {1 - happiness, happiness});
    }
}
