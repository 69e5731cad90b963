package io.github.fer4j.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.preprocess.FaceImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelPriorTest {

    private static final List<Emotion> LABELS = List.of(Emotion.HAPPINESS, Emotion.DISGUST);
    private static final Map<Emotion, Double> TAUGHT = Map.of(Emotion.HAPPINESS, 0.9, Emotion.DISGUST, 0.1);
    private static final FaceImage FACE = FaceImage.of(new byte[FaceImage.PIXELS]);

    @Test
    void theTrainingsSharesLeaveTheClassifierAsItIs() {
        EmotionClassifier classifier = new Taught(TAUGHT, 0.8f, 0.2f);
        assertThat(LabelPrior.TRAINING.adapt(classifier)).isSameAs(classifier);
    }

    /** 0.8 / 0.9 : 0.2 / 0.1 = 4 : 9. */
    @Test
    void uniformSharesMakeRareEmotionsMoreProbable() {
        EmotionScores scores = answer(LabelPrior.UNIFORM.adapt(new Taught(TAUGHT, 0.8f, 0.2f)));
        assertThat(scores.of(Emotion.HAPPINESS)).isCloseTo(4 / 13f, within(1e-6f));
        assertThat(scores.of(Emotion.DISGUST)).isCloseTo(9 / 13f, within(1e-6f));
    }

    @Test
    void onlyTheRatiosOfSharesMatter() {
        LabelPrior prior = LabelPrior.of(Map.of(Emotion.HAPPINESS, 18.0, Emotion.DISGUST, 2.0, Emotion.FEAR, 7.0));
        EmotionScores scores = answer(prior.adapt(new Taught(TAUGHT, 0.8f, 0.2f)));
        assertThat(scores.of(Emotion.HAPPINESS)).isCloseTo(0.8f, within(1e-6f));
    }

    @Test
    void whatCannotBeIsNeverAnswered() {
        LabelPrior prior = LabelPrior.of(Map.of(Emotion.HAPPINESS, 0.0, Emotion.DISGUST, 1.0));
        assertThat(answer(prior.adapt(new Taught(TAUGHT, 0.99f, 0.01f))).of(Emotion.HAPPINESS))
                .isZero();
        assertThat(answer(prior.adapt(new Taught(TAUGHT, 1, 0))).of(Emotion.HAPPINESS))
                .as("nothing else is possible")
                .isEqualTo(1);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        EmotionClassifier unknown = new Taught(Map.of(), 0.8f, 0.2f);
        assertThatThrownBy(() -> LabelPrior.UNIFORM.adapt(unknown))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("does not say how frequent");
        LabelPrior lacking = LabelPrior.of(Map.of(Emotion.HAPPINESS, 1.0));
        assertThatThrownBy(() -> lacking.adapt(new Taught(TAUGHT, 0.8f, 0.2f)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("lacks disgust");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelPrior.of(Map.of(Emotion.FEAR, -1.0)))
                .withMessageContaining("share of fear");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelPrior.of(Map.of(Emotion.FEAR, 0.0)))
                .withMessageContaining("above 0");
    }

    @Test
    void anAverageExpectsTheGeometricMean() {
        EmotionClassifier half = new Taught(Map.of(Emotion.HAPPINESS, 0.5, Emotion.DISGUST, 0.5), 0.5f, 0.5f);
        EmotionClassifier both = EmotionClassifiers.averaging(new Taught(TAUGHT, 0.8f, 0.2f), half);
        assertThat(both.expectedShares().get(Emotion.HAPPINESS)).isCloseTo(0.75, within(1e-6));
        EmotionClassifier unknown = new Taught(Map.of(), 0.5f, 0.5f);
        assertThat(EmotionClassifiers.averaging(half, unknown).expectedShares()).isEmpty();
    }

    private static EmotionScores answer(EmotionClassifier classifier) {
        return classifier.classify(List.of(FACE)).get(0);
    }

    /** Gives every face the same answer. */
    private record Taught(Map<Emotion, Double> expectedShares, EmotionScores answer) implements EmotionClassifier {

        Taught(Map<Emotion, Double> shares, float... probabilities) {
            this(shares, EmotionScores.of(LABELS, probabilities));
        }

        @Override
        public List<Emotion> labels() {
            return LABELS;
        }

        @Override
        public List<EmotionScores> classify(List<FaceImage> faces) {
            return faces.stream().map(face -> answer).toList();
        }

        @Override
        public void close() {}
    }
}
