package io.github.fer4j.evaluate;

import static io.github.fer4j.emotion.Emotion.ANGER;
import static io.github.fer4j.emotion.Emotion.CONTEMPT;
import static io.github.fer4j.emotion.Emotion.HAPPINESS;
import static io.github.fer4j.emotion.Emotion.NEUTRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.emotion.Emotion;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

    private static final List<Emotion> LABELS = List.of(ANGER, HAPPINESS, NEUTRAL);

    /** Four faces: anger taken for anger and for happiness, happiness for happiness, neutral for happiness. */
    static ConfusionMatrix fourFaces() {
        return ConfusionMatrix.builder(LABELS)
                .add(ANGER, ANGER)
                .add(ANGER, HAPPINESS)
                .add(HAPPINESS, HAPPINESS)
                .add(NEUTRAL, HAPPINESS)
                .build();
    }

    @Test
    void rowsAreTrueLabelsAndColumnsPredictedOnes() {
        assertThat(fourFaces().rows()).containsExactly(List.of(1L, 1L, 0L), List.of(0L, 1L, 0L), List.of(0L, 1L, 0L));
        assertThat(fourFaces().count(ANGER, HAPPINESS)).isOne();
        assertThat(fourFaces().count(HAPPINESS, ANGER)).isZero();
    }

    @Test
    void sumsRowsColumnsAndTheDiagonal() {
        assertThat(LABELS.stream().map(fourFaces()::support)).containsExactly(2L, 1L, 1L);
        assertThat(LABELS.stream().map(fourFaces()::predicted)).containsExactly(1L, 3L, 0L);
        assertThat(fourFaces().correct()).isEqualTo(2);
        assertThat(fourFaces().total()).isEqualTo(4);
    }

    @Test
    void labelsAreThoseDeclaredAndNotThoseSeen() {
        assertThat(ConfusionMatrix.builder(LABELS).build().labels()).isEqualTo(LABELS);
        assertThat(ConfusionMatrix.builder(LABELS).build().total()).isZero();
    }

    @Test
    void countsGivenAtOnceAndOneByOneAreTheSame() {
        ConfusionMatrix given = ConfusionMatrix.of(LABELS, new long[][] {{1, 1, 0}, {0, 1, 0}, {0, 1, 0}});
        assertThat(given).isEqualTo(fourFaces()).hasSameHashCodeAs(fourFaces());
        assertThat(given).hasToString("[anger, happiness, neutral] [[1, 1, 0], [0, 1, 0], [0, 1, 0]]");
        assertThat(given).isNotEqualTo(ConfusionMatrix.builder(LABELS).build());
    }

    @Test
    void laterChangesOfWhatItWasMadeOfAreNotSeen() {
        long[][] counts = {{1}};
        ConfusionMatrix matrix = ConfusionMatrix.of(List.of(ANGER), counts);
        counts[0][0] = 9;
        assertThat(matrix.total()).isOne();

        ConfusionMatrix.Builder builder = ConfusionMatrix.builder(LABELS);
        ConfusionMatrix early = builder.build();
        builder.add(ANGER, ANGER);
        assertThat(early.total()).isZero();
        assertThat(builder.build().total()).isOne();
    }

    @Test
    void rejectsWhatDoesNotFit() {
        assertFails(() -> ConfusionMatrix.builder(List.of()), "there must be at least one label");
        assertFails(() -> ConfusionMatrix.builder(List.of(ANGER, ANGER)), "a label stands twice in [anger, anger]");
        assertFails(() -> ConfusionMatrix.of(LABELS, new long[2][3]), "2 rows do not fit 3 labels");
        assertFails(() -> ConfusionMatrix.of(LABELS, new long[3][2]), "2 columns do not fit 3 labels");
        assertFails(() -> ConfusionMatrix.of(List.of(ANGER), new long[][] {{-1}}), "a count is negative: [-1]");
        long most = Long.MAX_VALUE / 2;
        assertFails(
                () -> ConfusionMatrix.of(List.of(ANGER, HAPPINESS), new long[][] {{most, 0}, {0, 1}}),
                "the counts are too large: [[" + most + ", 0], [0, 1]]");
        assertFails(
                () -> ConfusionMatrix.builder(LABELS).add(CONTEMPT, ANGER),
                "contempt is not among the labels [anger, happiness, neutral]");
        assertFails(
                () -> fourFaces().support(CONTEMPT), "contempt is not among the labels [anger, happiness, neutral]");
    }

    @Test
    void hostileLabelsArePrintedEscapedAndCut() {
        List<Emotion> labels = List.of(Emotion.of("\u001B[31mred\nrow"), Emotion.of("x".repeat(100_000)));
        String table = ConfusionMatrixTable.of(ConfusionMatrix.builder(labels).build());
        assertThat(table.lines()).hasSize(3).allMatch(line -> line.length() < 200);
        assertThat(table).doesNotContain("\u001B").contains("\\u001B[31mred\\u000Arow");
    }

    @Test
    void printsCountsAndSharesOfTheRow() {
        assertThat(ConfusionMatrixTable.of(fourFaces())).isEqualTo("""
                        True \\ predicted   anger  happiness  neutral
                        anger             1  50%     1  50%   0   0%
                        happiness         0   0%     1 100%   0   0%
                        neutral           0   0%     1 100%   0   0%
                        """);
    }

    @Test
    void printsARowWithoutFacesAsZeros() {
        ConfusionMatrix matrix = ConfusionMatrix.of(List.of(ANGER, HAPPINESS), new long[][] {{1234, 1}, {0, 0}});
        assertThat(ConfusionMatrixTable.of(matrix)).isEqualTo("""
                        True \\ predicted      anger  happiness
                        anger             1234 100%     1   0%
                        happiness            0   0%     0   0%
                        """);
    }

    private static void assertFails(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
