package io.github.fer4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.github.fer4j.emotion.Emotion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassDistributionTest {

    private static final List<Emotion> LABELS = List.of(Emotion.ANGER, Emotion.DISGUST, Emotion.HAPPINESS);

    /** 1 anger, 3 happiness and no disgust to train by; 1 disgust to test on. */
    private static final ClassDistribution DISTRIBUTION = ClassDistribution.of(new Dataset(
            LABELS,
            List.of(
                    face(Emotion.HAPPINESS, Split.TRAINING),
                    face(Emotion.ANGER, Split.TRAINING),
                    face(Emotion.HAPPINESS, Split.TRAINING),
                    face(Emotion.DISGUST, Split.TEST),
                    face(Emotion.HAPPINESS, Split.TRAINING))));

    @Test
    void hostileLabelsArePrintedEscapedAndCut() {
        Dataset dataset = new Dataset(List.of(Emotion.of("\u202Eno\r"), Emotion.of("x".repeat(100_000))), List.of());
        String table = ClassDistributionTable.of(ClassDistribution.of(dataset));
        assertThat(table.lines()).hasSize(4).allMatch(line -> line.length() < 100);
        assertThat(table).contains("\\u202Eno").doesNotContain("\u202E");
    }

    @Test
    void countsLabelsBySplit() {
        assertThat(DISTRIBUTION.labels()).isEqualTo(LABELS);
        assertThat(DISTRIBUTION.counts(Split.TRAINING)).containsExactly(1L, 0L, 3L);
        assertThat(DISTRIBUTION.counts(Split.VALIDATION)).containsExactly(0L, 0L, 0L);
        assertThat(DISTRIBUTION.count(Split.TEST, Emotion.DISGUST)).isOne();
        assertThat(DISTRIBUTION.count(Split.TEST, Emotion.CONTEMPT)).isZero();
        assertThat(DISTRIBUTION.total(Split.TRAINING)).isEqualTo(4);
    }

    @Test
    void printsATable() {
        assertThat(DISTRIBUTION).hasToString("""
                        Emotion     Training Validation       Test
                        anger              1          0          0
                        disgust            0          0          1
                        happiness          3          0          0
                        Total              4          0          1
                        """);
    }

    @Test
    void weighsLabelsByTheInverseOfTheirFrequency() {
        // 1/1 and 1/3 have the mean 2/3; divided by it: 1.5 and 0.5.
        List<Double> weights = DISTRIBUTION.weights(Split.TRAINING);
        assertThat(weights.get(0)).isEqualTo(1.5, offset(1e-12));
        assertThat(weights.get(1)).isZero();
        assertThat(weights.get(2)).isEqualTo(0.5, offset(1e-12));
    }

    @Test
    void aSplitWithoutFacesHasNoWeights() {
        assertThatThrownBy(() -> DISTRIBUTION.weights(Split.VALIDATION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no face to weigh the labels by");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void weightsHaveMean1AndMakeAllLabelsEquallyHeavy(long seed) {
        Random random = new Random(seed);
        List<LabelledFace> faces = new ArrayList<>();
        for (Emotion emotion : Emotion.FER2013) {
            faces.addAll(Collections.nCopies(1 + random.nextInt(500), face(emotion, Split.TRAINING)));
        }
        ClassDistribution distribution = ClassDistribution.of(new Dataset(Emotion.FER2013, faces));
        List<Double> weights = distribution.weights(Split.TRAINING);
        List<Long> counts = distribution.counts(Split.TRAINING);

        assertThat(weights.stream().mapToDouble(Double::doubleValue).average().orElse(0))
                .as("seed %d", seed)
                .isEqualTo(1, offset(1e-9));
        assertThat(IntStream.range(0, 7).mapToObj(i -> weights.get(i) * counts.get(i)))
                .as("seed %d", seed)
                .allSatisfy(mass -> assertThat(mass).isEqualTo(weights.get(0) * counts.get(0), offset(1e-6)));
    }

    private static LabelledFace face(Emotion emotion, Split split) {
        return new LabelledFace(Fer2013Rows.flat(0), emotion, split);
    }
}
