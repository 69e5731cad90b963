package io.github.fer4j.evaluate;

import static io.github.fer4j.emotion.Emotion.ANGER;
import static io.github.fer4j.emotion.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.JavaSerialization;
import io.github.fer4j.emotion.Emotion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationSerializationTest {

    private static final Predictions PREDICTIONS =
            PredictionsTest.of(List.of(ANGER, HAPPINESS, ANGER, HAPPINESS), 0.75f, 0.625f, 0.25f, 0.125f);

    @Test
    void resultsComeBackEqual() throws Exception {
        for (Object result : List.of(
                PREDICTIONS.evaluation(),
                PREDICTIONS.evaluation().matrix(),
                PREDICTIONS.evaluation().metrics(),
                PREDICTIONS.evaluation().calibration(),
                CoverageCurve.of(PREDICTIONS),
                new Temperature(1.5))) {
            assertThat(copy(result)).isEqualTo(result).isNotSameAs(result);
        }
    }

    @Test
    void aMatrixThatWasReadCountsOn() throws Exception {
        ConfusionMatrix read = (ConfusionMatrix) copy(PREDICTIONS.evaluation().matrix());
        assertThat(read.labels()).isEqualTo(List.of(ANGER, HAPPINESS));
        assertThat(read.count(Emotion.ANGER, Emotion.HAPPINESS)).isOne();
    }

    private static Object copy(Object value) throws IOException, ClassNotFoundException {
        return JavaSerialization.read(JavaSerialization.written(value));
    }
}
