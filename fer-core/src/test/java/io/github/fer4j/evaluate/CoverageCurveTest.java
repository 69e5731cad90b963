package io.github.fer4j.evaluate;

import static io.github.fer4j.emotion.Emotion.ANGER;
import static io.github.fer4j.emotion.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageCurveTest {

    /** Confidences of 0.9 (right), 0.8 (right), 0.7 (wrong) and 0.5 (right). */
    private static final CoverageCurve CURVE =
            CoverageCurve.of(PredictionsTest.of(List.of(ANGER, HAPPINESS, ANGER, ANGER), 0.9f, 0.2f, 0.3f, 0.5f));

    @Test
    void withoutAThresholdAllFacesAreAnswered() {
        CoverageCurve.Point all = CURVE.points().get(0);
        assertThat(all).isEqualTo(new CoverageCurve.Point(0, 4, 3, 4));
        assertThat(all.coverage()).isEqualTo(1);
        assertThat(all.accuracy()).isEqualTo(0.75);
    }

    @Test
    void aHigherThresholdAnswersFewerFacesAndMoreOfThemRightly() {
        assertThat(CURVE.points().get(50)).isEqualTo(new CoverageCurve.Point(0.5, 4, 3, 4));
        assertThat(CURVE.points().get(51)).isEqualTo(new CoverageCurve.Point(0.51, 3, 2, 4));
        assertThat(CURVE.points().get(75)).isEqualTo(new CoverageCurve.Point(0.75, 2, 2, 4));
        assertThat(CURVE.points().get(75).coverage()).isEqualTo(0.5);
        assertThat(CURVE.points().get(75).accuracy()).isEqualTo(1);
    }

    @Test
    void whereNothingIsAnsweredThereIsNoAccuracy() {
        assertThat(CURVE.points()).hasSize(101);
        assertThat(CURVE.points().get(100)).isEqualTo(new CoverageCurve.Point(1, 0, 0, 4));
        assertThat(CURVE.points().get(100).accuracy()).isZero();
        assertThat(CoverageCurve.of(PredictionsTest.of(List.of()))
                        .points()
                        .get(0)
                        .coverage())
                .isZero();
    }
}
