package io.github.fer4j.evaluate;

import static io.github.fer4j.emotion.Emotion.ANGER;
import static io.github.fer4j.emotion.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionsTest {

    private static final List<Emotion> LABELS = List.of(ANGER, HAPPINESS);

    /** Answers of a probability of anger each to faces of a true label each. */
    static Predictions of(List<Emotion> actual, float... anger) {
        Random random = new Random(1);
        List<LabelledFace> faces = new ArrayList<>();
        List<EmotionScores> scores = new ArrayList<>();
        for (int i = 0; i < anger.length; i++) {
            faces.add(new LabelledFace(PixelClassifier.face(random), actual.get(i), Split.VALIDATION));
            scores.add(EmotionScores.of(LABELS, new float[] {anger[i], 1 - anger[i]}));
        }
        return new Predictions(LABELS, faces, scores);
    }

    @Test
    void theyAmountToTheEvaluationOfTheClassifier() {
        Random random = new Random(2);
        List<LabelledFace> faces = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            faces.add(new LabelledFace(PixelClassifier.face(random), Emotion.FER2013.get(i % 7), Split.TEST));
        }
        Dataset data = new Dataset(Emotion.FER2013, faces);
        PixelClassifier classifier = new PixelClassifier(Emotion.FER2013);
        Predictions predictions = Predictions.of(classifier, data, 7);
        assertThat(predictions.size()).isEqualTo(30);
        assertThat(predictions.evaluation()).isEqualTo(Evaluation.of(classifier, data, 30));
    }

    /** The same figures counted from single answers, from the matrix and from the curve. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void accuracyAgreesHoweverItIsCounted(long seed) {
        Random random = new Random(seed);
        List<Emotion> actual = new ArrayList<>();
        float[] anger = new float[1 + random.nextInt(50)];
        for (int i = 0; i < anger.length; i++) {
            actual.add(random.nextBoolean() ? ANGER : HAPPINESS);
            anger[i] = random.nextFloat();
        }
        Predictions predictions = of(actual, anger);
        long right = IntStream.range(0, predictions.size())
                .filter(predictions::isRight)
                .count();
        double accuracy = right / (double) anger.length;
        Evaluation evaluation = predictions.evaluation();
        assertThat(evaluation.metrics().accuracy()).as("seed %d", seed).isEqualTo(accuracy);
        CoverageCurve.Point all = CoverageCurve.of(predictions).points().get(0);
        assertThat(all.accuracy()).as("seed %d", seed).isEqualTo(accuracy);
        assertThat(all.coverage()).as("seed %d", seed).isOne();
        double weighted = evaluation.calibration().bins().stream()
                .mapToDouble(bin -> bin.faces() * bin.accuracy())
                .sum();
        assertThat(weighted / anger.length).as("seed %d", seed).isEqualTo(accuracy, offset(1e-12));
        long apart = predictions
                        .where(face -> face.emotion().equals(ANGER))
                        .evaluation()
                        .matrix()
                        .correct()
                + predictions
                        .where(face -> face.emotion().equals(HAPPINESS))
                        .evaluation()
                        .matrix()
                        .correct();
        assertThat(apart).as("seed %d", seed).isEqualTo(right);
    }

    @Test
    void aLabelNamedUncertainIsRefused() {
        List<Emotion> labels = List.of(ANGER, Emotion.UNCERTAIN);
        assertThatThrownBy(() -> new Predictions(labels, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"uncertain\"");
        assertThatThrownBy(() -> ConfusionMatrix.builder(labels)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Evaluation.builder(labels)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EmotionScores.of(labels, new float[] {1, 0}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void someOfThemKeepTheirAnswers() {
        Predictions all = of(List.of(ANGER, HAPPINESS, ANGER), 0.75f, 0.625f, 0.25f);
        Predictions angry = all.where(face -> face.emotion().equals(ANGER));
        assertThat(angry.faces())
                .containsExactly(all.faces().get(0), all.faces().get(2));
        assertThat(angry.scores())
                .containsExactly(all.scores().get(0), all.scores().get(2));
        assertThat(angry.isRight(0)).isTrue();
        assertThat(angry.isRight(1)).isFalse();
        assertThat(all.where(face -> false).evaluation().faces()).isZero();
    }

    @Test
    void answersThatDoNotFitTheFacesAreAnError() {
        assertThatThrownBy(() ->
                        new Predictions(LABELS, List.of(), of(List.of(ANGER), 1).scores()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 answers for 0 faces");
    }
}
