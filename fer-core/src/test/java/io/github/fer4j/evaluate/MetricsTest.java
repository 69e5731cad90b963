package io.github.fer4j.evaluate;

import static io.github.fer4j.emotion.Emotion.ANGER;
import static io.github.fer4j.emotion.Emotion.FEAR;
import static io.github.fer4j.emotion.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.fer4j.emotion.Emotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {

    @Test
    void fourFacesWorkedByHand() {
        // anger: 1 hit, given 1 time, present 2 times. happiness: 1 hit, given 3 times, present once.
        // neutral: no hit, never given, present once.
        Metrics metrics = Metrics.of(ConfusionMatrixTest.fourFaces());
        assertThat(metrics.classes())
                .containsExactly(
                        new ClassMetrics(ANGER, 1, 0.5, 2.0 / 3, 2, 1),
                        new ClassMetrics(HAPPINESS, 1.0 / 3, 1, 0.5, 1, 3),
                        new ClassMetrics(Emotion.NEUTRAL, 0, 0, 0, 1, 0));
        assertThat(metrics.accuracy()).isEqualTo(0.5);
        assertThat(metrics.balancedAccuracy()).isEqualTo((0.5 + 1 + 0) / 3);
        assertThat(metrics.macroF1()).isEqualTo((2.0 / 3 + 0.5 + 0) / 3, offset(1e-15));
    }

    @Test
    void balancedAccuracyLeavesOutLabelsWithoutFacesAndMacroF1ThoseNeverPredictedEither() {
        List<Emotion> labels = List.of(ANGER, FEAR, HAPPINESS);
        // One face of anger is right, one is taken for fear, of which there is none; happiness does not occur.
        Metrics metrics = Metrics.of(ConfusionMatrix.of(labels, new long[][] {{1, 1, 0}, {0, 0, 0}, {0, 0, 0}}));
        assertThat(metrics.balancedAccuracy()).isEqualTo(0.5);
        // F1 of anger is 2 * 1 / (2 + 1), that of fear 0, happiness does not count.
        assertThat(metrics.macroF1()).isEqualTo((2.0 / 3 + 0) / 2, offset(1e-15));
    }

    @Test
    void everythingOfNothingIsZero() {
        Metrics metrics = Metrics.of(ConfusionMatrix.builder(List.of(ANGER)).build());
        assertThat(metrics).isEqualTo(new Metrics(0, 0, 0, List.of(new ClassMetrics(ANGER, 0, 0, 0, 0, 0))));
    }

    @Test
    void aPerfectClassifierHasOneEverywhere() {
        Metrics metrics = Metrics.of(ConfusionMatrix.of(List.of(ANGER, FEAR), new long[][] {{3, 0}, {0, 5}}));
        assertThat(List.of(metrics.accuracy(), metrics.balancedAccuracy(), metrics.macroF1()))
                .containsOnly(1.0);
    }

    /** The measures from the matrix, and from the definitions over the list of answers. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void agreesWithTheDefinitionsOverSingleAnswers(long seed) {
        Random random = new Random(seed);
        List<Answer> answers = new ArrayList<>();
        // Few faces for seven labels, so that some labels lack faces or predictions.
        for (int i = 0; i <= random.nextInt(40); i++) {
            answers.add(new Answer(any(random), any(random)));
        }
        ConfusionMatrix.Builder matrix = ConfusionMatrix.builder(Emotion.FER2013);
        answers.forEach(answer -> matrix.add(answer.actual(), answer.predicted()));
        Metrics metrics = Metrics.of(matrix.build());

        List<Double> recalls = new ArrayList<>();
        List<Double> f1s = new ArrayList<>();
        for (ClassMetrics one : metrics.classes()) {
            long hits = answers.stream()
                    .filter(a -> a.is(one.emotion(), one.emotion()))
                    .count();
            long present = answers.stream()
                    .filter(a -> a.actual().equals(one.emotion()))
                    .count();
            long given = answers.stream()
                    .filter(a -> a.predicted().equals(one.emotion()))
                    .count();
            double precision = given == 0 ? 0 : hits / (double) given;
            double recall = present == 0 ? 0 : hits / (double) present;
            double f1 = hits == 0 ? 0 : 2 / (1 / precision + 1 / recall);
            assertThat(List.of(one.support(), one.predicted()))
                    .as("seed %d", seed)
                    .containsExactly(present, given);
            assertThat(one.precision()).as("seed %d", seed).isEqualTo(precision);
            assertThat(one.recall()).as("seed %d", seed).isEqualTo(recall);
            assertThat(one.f1()).as("seed %d", seed).isEqualTo(f1, offset(1e-12));
            if (present > 0) {
                recalls.add(recall);
            }
            if (present + given > 0) {
                f1s.add(f1);
            }
        }
        long right = answers.stream().filter(a -> a.is(a.actual(), a.actual())).count();
        assertThat(metrics.accuracy()).as("seed %d", seed).isEqualTo(right / (double) answers.size());
        assertThat(metrics.balancedAccuracy()).as("seed %d", seed).isEqualTo(mean(recalls), offset(1e-12));
        assertThat(metrics.macroF1()).as("seed %d", seed).isEqualTo(mean(f1s), offset(1e-12));
    }

    private static Emotion any(Random random) {
        return Emotion.FER2013.get(random.nextInt(7));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private record Answer(Emotion actual, Emotion predicted) {

        boolean is(Emotion first, Emotion second) {
            return actual.equals(first) && predicted.equals(second);
        }
    }
}
