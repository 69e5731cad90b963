package io.github.fer4j.evaluate;

import static io.github.fer4j.emotion.Emotion.ANGER;
import static io.github.fer4j.emotion.Emotion.CONTEMPT;
import static io.github.fer4j.emotion.Emotion.HAPPINESS;
import static io.github.fer4j.emotion.Emotion.NEUTRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.error.DatasetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {

    private static final List<Emotion> LABELS = List.of(ANGER, HAPPINESS, NEUTRAL);

    /** The faces of {@link ConfusionMatrixTest#fourFaces()}, with probabilities. */
    private static Evaluation fourFaces() {
        return Evaluation.builder(LABELS)
                .add(ANGER, scores(0.8f, 0.1f, 0.1f))
                .add(ANGER, scores(0.25f, 0.5f, 0.25f))
                .add(HAPPINESS, scores(0.05f, 0.9f, 0.05f))
                .add(NEUTRAL, scores(0, 0.6f, 0.4f))
                .build();
    }

    @Test
    void fourFacesWorkedByHand() {
        assertThat(fourFaces().matrix()).isEqualTo(ConfusionMatrixTest.fourFaces());
        assertThat(fourFaces().metrics()).isEqualTo(Metrics.of(ConfusionMatrixTest.fourFaces()));
        assertThat(fourFaces().faces()).isEqualTo(4);
        // -(ln 0.8 + ln 0.25 + ln 0.9 + ln 0.4) / 4 = (0.2231 + 1.3863 + 0.1054 + 0.9163) / 4
        assertThat(fourFaces().negativeLogLikelihood()).isEqualTo(0.65777, offset(1e-5));
        // Four bins of one face: |1 - 0.8|, |0 - 0.5|, |1 - 0.9|, |0 - 0.6|.
        assertThat(fourFaces().calibration().expectedError()).isEqualTo((0.2 + 0.5 + 0.1 + 0.6) / 4, offset(1e-6));
    }

    @Test
    void printsMetricsLabelsAndMatrix() {
        assertThat(EvaluationTable.of(fourFaces())).isEqualTo("""
                        Faces                               4
                        Accuracy                      50.00 %
                        Balanced accuracy             50.00 %
                        Macro-F1                      38.89 %
                        Negative log-likelihood        0.6578
                        Expected calibration error    35.00 %

                        Emotion    Precision  Recall     F1  Support
                        anger         100.00   50.00  66.67        2
                        happiness      33.33  100.00  50.00        1
                        neutral         0.00    0.00   0.00        1

                        Confusion matrix (rows: true, columns: predicted; faces, share of the row)
                        True \\ predicted   anger  happiness  neutral
                        anger             1  50%     1  50%   0   0%
                        happiness         0   0%     1 100%   0   0%
                        neutral           0   0%     1 100%   0   0%
                        """);
    }

    @Test
    void anImpossibleFaceCostsMuchButNotInfinitely() {
        Evaluation evaluation =
                Evaluation.builder(LABELS).add(ANGER, scores(0, 1, 0)).build();
        assertThat(evaluation.negativeLogLikelihood()).isEqualTo(-Math.log(1e-12), offset(1e-9));
    }

    @Test
    void certaintyCostsNothing() {
        Evaluation evaluation =
                Evaluation.builder(LABELS).add(ANGER, scores(1.0005f, 0, 0)).build();
        assertThat(evaluation.negativeLogLikelihood()).isZero();
        assertThat(Evaluation.builder(LABELS).build().negativeLogLikelihood()).isZero();
    }

    /** The batch size and the order in which a model has its labels are of no consequence. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void batchSizeAndOrderOfLabelsDoNotChangeTheAnswer(long seed) {
        Random random = new Random(seed);
        Dataset data = data(random, 1 + random.nextInt(60));
        List<Emotion> shuffled = new ArrayList<>(Emotion.FER2013);
        Collections.shuffle(shuffled, random);
        Evaluation expected = Evaluation.of(new PixelClassifier(Emotion.FER2013), data, 1000);

        for (int batchSize : new int[] {1, 7, data.size()}) {
            assertThat(Evaluation.of(new PixelClassifier(Emotion.FER2013), data, batchSize))
                    .as("seed %d, batch size %d", seed, batchSize)
                    .isEqualTo(expected);
        }
        Evaluation reordered = Evaluation.of(new PixelClassifier(shuffled), data, 16);
        assertThat(reordered.matrix().labels()).isEqualTo(shuffled);
        for (Emotion actual : Emotion.FER2013) {
            for (Emotion predicted : Emotion.FER2013) {
                assertThat(reordered.matrix().count(actual, predicted))
                        .as("seed %d", seed)
                        .isEqualTo(expected.matrix().count(actual, predicted));
            }
        }
        assertThat(reordered.negativeLogLikelihood()).as("seed %d", seed).isEqualTo(expected.negativeLogLikelihood());
        assertThat(reordered.metrics().macroF1())
                .as("seed %d", seed)
                .isEqualTo(expected.metrics().macroF1(), offset(1e-12));
    }

    @Test
    void neverGivesMoreThanABatchAtOnce() {
        PixelClassifier classifier = new PixelClassifier(Emotion.FER2013);
        Evaluation.of(classifier, data(new Random(1), 10), 4);
        assertThat(classifier.batches()).containsExactly(4, 4, 2);
    }

    @Test
    void aClassifierMayHaveMoreLabelsThanTheData() {
        List<Emotion> eight = new ArrayList<>(Emotion.FER2013);
        eight.add(0, CONTEMPT);
        Evaluation evaluation = Evaluation.of(new PixelClassifier(eight), data(new Random(1), 10), 4);
        assertThat(evaluation.matrix().labels()).isEqualTo(eight);
        assertThat(evaluation.matrix().support(CONTEMPT)).isZero();
    }

    @Test
    void aLabelThatTheClassifierLacksIsAnError() {
        Dataset data = data(new Random(1), 10);
        assertThatThrownBy(() -> Evaluation.of(new PixelClassifier(LABELS), data, 4))
                .isInstanceOf(DatasetException.class)
                .hasMessage("the data set has the labels [disgust, fear, sadness, surprise], which the classifier does"
                        + " not know; its labels are [anger, happiness, neutral]");
    }

    @Test
    void nothingToEvaluateOnIsAnError() {
        Dataset nothing = new Dataset(LABELS, List.of());
        assertThatThrownBy(() -> Evaluation.of(new PixelClassifier(LABELS), nothing, 4))
                .isInstanceOf(DatasetException.class)
                .hasMessage("no faces to evaluate on");
        assertThatThrownBy(() -> Evaluation.of(new PixelClassifier(LABELS), nothing, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the batch size must be at least 1, not 0");
    }

    private static EmotionScores scores(float... probabilities) {
        return EmotionScores.of(LABELS, probabilities);
    }

    private static Dataset data(Random random, int size) {
        List<LabelledFace> faces = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Emotion emotion = Emotion.FER2013.get(random.nextInt(7));
            faces.add(new LabelledFace(PixelClassifier.face(random), emotion, Split.TEST));
        }
        return new Dataset(Emotion.FER2013, faces);
    }
}
