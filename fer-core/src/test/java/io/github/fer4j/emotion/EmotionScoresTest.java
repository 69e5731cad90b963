package io.github.fer4j.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.image.Box;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmotionScoresTest {

    private static final List<Emotion> LABELS = List.of(Emotion.FEAR, Emotion.of("awe"), Emotion.NEUTRAL);

    @Test
    void probabilitiesAreAskedForByEmotion() {
        EmotionScores scores = scores(0.25f, 0.625f, 0.125f);
        assertThat(scores.labels()).isEqualTo(LABELS);
        assertThat(scores.of(Emotion.FEAR)).isEqualTo(0.25f);
        assertThat(scores.of(Emotion.of("AWE"))).isEqualTo(0.625f);
        assertThat(scores.of(Emotion.HAPPINESS)).isZero();
        assertThat(scores.top()).isEqualTo(Emotion.of("awe"));
    }

    @Test
    void rankingBeginsWithTheMostProbable() {
        assertThat(scores(0.25f, 0.125f, 0.625f).ranked())
                .containsExactly(
                        new EmotionScores.Score(Emotion.NEUTRAL, 0.625f),
                        new EmotionScores.Score(Emotion.FEAR, 0.25f),
                        new EmotionScores.Score(Emotion.of("awe"), 0.125f));
    }

    @Test
    void ofEqualsTheFirstInTheModelsOrderIsAhead() {
        EmotionScores scores = scores(0.25f, 0.375f, 0.375f);
        assertThat(scores.top()).isEqualTo(Emotion.of("awe"));
        assertThat(scores.ranked())
                .extracting(EmotionScores.Score::emotion)
                .containsExactly(Emotion.of("awe"), Emotion.NEUTRAL, Emotion.FEAR);
    }

    @Test
    void anEmotionIsToldOnlyIfItIsProbableEnough() {
        EmotionScores scores = scores(0.25f, 0.625f, 0.125f);
        assertThat(scores.emotionAtLeast(0.625)).contains(Emotion.of("awe"));
        assertThat(scores.emotionAtLeast(0.6251)).isEmpty();
    }

    @Test
    void aFaceIsUncertainBelowItsThreshold() {
        EmotionScores scores = scores(0.25f, 0.625f, 0.125f);
        Box box = new Box(1, 2, 3, 4);
        FaceEmotion uncertain = new FaceEmotion(box, Optional.empty(), scores, Emotion.UNCERTAIN);
        assertThat(uncertain.emotion()).isEqualTo(Emotion.UNCERTAIN).isEqualTo(Emotion.of("uncertain"));
        assertThat(uncertain.confidence()).isEqualTo(0.625f);
        assertThat(uncertain.emotionAtLeast(0.5)).contains(Emotion.of("awe"));
    }

    @Test
    void aFacesAnswerContradictsItsScoresInNoOtherWay() {
        EmotionScores scores = scores(0.25f, 0.625f, 0.125f);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FaceEmotion(new Box(1, 2, 3, 4), Optional.empty(), scores, Emotion.FEAR))
                .withMessage("the emotion must be awe or uncertain, not fear");
    }

    @Test
    void seventyPercentAsAFloatIsNotBelowSeventyPercentAsADouble() {
        assertThat((double) 0.7f).isLessThan(0.7);
        assertThat(scores(0.7f, 0.2f, 0.1f).emotionAtLeast(0.7)).contains(Emotion.FEAR);
    }

    @Test
    void aConfidenceIsNeverAboveOne() {
        EmotionScores scores = scores(1.0009f, 0, 0);
        assertThat(scores.of(Emotion.FEAR)).isEqualTo(1);
        assertThat(new FaceEmotion(new Box(1, 2, 3, 4), Optional.empty(), scores).confidence())
                .isEqualTo(1);
    }

    @Test
    void aModelsLabelMustNotBeNamedUncertain() {
        List<Emotion> labels = List.of(Emotion.FEAR, Emotion.of("Uncertain"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmotionScores.of(labels, new float[] {0.5f, 0.5f}))
                .withMessageStartingWith("no label may be named \"uncertain\"");
    }

    @Test
    void logitsBecomeProbabilitiesBySoftmax() {
        double[] logits = {Math.log(0.25), Math.log(0.625), Math.log(0.125)};
        assertThat(EmotionScores.ofLogits(LABELS, logits)).isEqualTo(scores(0.25f, 0.625f, 0.125f));
        assertThat(EmotionScores.ofLogits(LABELS, new float[] {7, 7, 7}).of(Emotion.NEUTRAL))
                .isEqualTo(1 / 3f);
    }

    @Test
    void hugeLogitsDoNotOverflow() {
        assertThat(EmotionScores.ofLogits(LABELS, new float[] {-3e38f, 3e38f, 0}))
                .isEqualTo(scores(0, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aLogitIsFinite(float value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmotionScores.ofLogits(LABELS, new float[] {value, 0, 0}))
                .withMessage("a logit must be finite, not " + (double) value);
    }

    @Test
    void theMeanWeighsBothScores() {
        EmotionScores first = scores(1, 0, 0);
        EmotionScores second = scores(0, 0.5f, 0.5f);
        assertThat(EmotionScores.weightedMean(first, 1, second, 3)).isEqualTo(scores(0.25f, 0.375f, 0.375f));
        assertThat(EmotionScores.weightedMean(first, 0, second, 0.1)).isEqualTo(second);
        assertThat(EmotionScores.weightedMean(first, 0.9, second, 0)).isEqualTo(first);
    }

    @Test
    void aMeanOfMillionsStaysAProbability() {
        EmotionScores mean = scores(0.1f, 0.2f, 0.7f);
        for (int i = 1; i < 1_000_000; i++) {
            mean = EmotionScores.weightedMean(mean, i, i % 2 == 0 ? scores(1, 0, 0) : scores(0.1f, 0.2f, 0.7f), 1);
        }
        assertThat(mean.of(Emotion.FEAR)).isCloseTo(0.55f, within(1e-3f));
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "0, 0", "NaN, 1", "1, Infinity"})
    void weightsAreFiniteAndNotAllZero(double first, double second) {
        EmotionScores scores = scores(1, 0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmotionScores.weightedMean(scores, first, scores, second))
                .withMessage("weights must be finite, not negative and not both 0: " + first + " and " + second);
    }

    @Test
    void scoresOverDifferentLabelsHaveNoMean() {
        EmotionScores other = EmotionScores.of(List.of(Emotion.ANGER), new float[] {1});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmotionScores.weightedMean(other, 1, scores(1, 0, 0), 1))
                .withMessage("scores over [anger] and over [fear, awe, neutral] have no mean");
    }

    @Test
    void theMapAndTheTextKeepTheModelsOrder() {
        EmotionScores scores = scores(0.25f, 0.625f, 0.125f);
        assertThat(scores.toMap().keySet()).containsExactlyElementsOf(LABELS);
        assertThat(scores).hasToString("{fear=0.25, awe=0.625, neutral=0.125}");
    }

    @Test
    void theyDoNotChangeWithTheArrayTheyCameFrom() {
        float[] probabilities = {0.25f, 0.625f, 0.125f};
        EmotionScores scores = EmotionScores.of(LABELS, probabilities);
        probabilities[0] = 1;
        assertThat(scores.of(Emotion.FEAR)).isEqualTo(0.25f);
        assertThat(scores).isEqualTo(scores(0.25f, 0.625f, 0.125f)).isNotEqualTo(scores(0.25f, 0.125f, 0.625f));
        assertThat(scores).hasSameHashCodeAs(scores(0.25f, 0.625f, 0.125f));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> scores.ranked().remove(0));
    }

    @ParameterizedTest
    @ValueSource(floats = {-0.001f, 1.01f, Float.NaN, Float.POSITIVE_INFINITY})
    void aValueOutOfRangeIsNoProbability(float value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores(value, 0.5f, 0.5f))
                .withMessage("not a probability: " + value);
    }

    @Test
    void probabilitiesSumToOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores(0.5f, 0.25f, 0.125f))
                .withMessage("probabilities must sum to 1, not to 0.875");
        assertThat(scores(0.5f, 0.25f, 0.2505f)).isNotNull();
    }

    @Test
    void labelsAndProbabilitiesMustFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores(0.5f, 0.5f))
                .withMessage("3 labels do not fit 2 probabilities");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmotionScores.of(List.of(), new float[0]))
                .withMessage("0 labels do not fit 0 probabilities");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmotionScores.of(List.of(Emotion.FEAR, Emotion.of("fear")), new float[] {0.5f, 0.5f}))
                .withMessage("a label stands twice in [fear, fear]");
    }

    @Test
    void aFacesEmotionIsItsMostProbableOne() {
        FaceEmotion face = new FaceEmotion(new Box(1, 2, 3, 4), Optional.empty(), scores(0.25f, 0.125f, 0.625f));
        assertThat(face.emotion()).isEqualTo(Emotion.NEUTRAL);
        assertThat(face.confidence()).isEqualTo(0.625f);
    }

    private static EmotionScores scores(float... probabilities) {
        return EmotionScores.of(LABELS, probabilities);
    }
}
