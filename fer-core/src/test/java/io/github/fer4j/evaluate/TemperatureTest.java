package io.github.fer4j.evaluate;

import static io.github.fer4j.emotion.Emotion.ANGER;
import static io.github.fer4j.emotion.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemperatureTest {

    /** Three of four answers of 0.9 are right, so 0.75 would be honest: odds of 9 become odds of 3. */
    @Test
    void fourFacesWorkedByHand() {
        Predictions predictions = PredictionsTest.of(List.of(ANGER, ANGER, ANGER, HAPPINESS), 0.9f, 0.9f, 0.9f, 0.9f);
        Temperature temperature = Temperature.fit(predictions);
        assertThat(temperature.value()).isEqualTo(Math.log(9) / Math.log(3), offset(1e-6));
        EmotionScores honest = temperature.apply(predictions.scores().get(0));
        assertThat(honest.of(ANGER)).isEqualTo(0.75f, offset(1e-6f));
        assertThat(honest.of(HAPPINESS)).isEqualTo(0.25f, offset(1e-6f));
    }

    @Test
    void whatIsNeverWrongAndWhatIsAlwaysWrongStayWithinTheRange() {
        assertThat(Temperature.fit(PredictionsTest.of(List.of(ANGER, HAPPINESS), 0.9f, 0.2f))
                        .value())
                .isEqualTo(Temperature.LOWEST, offset(1e-9));
        assertThat(Temperature.fit(PredictionsTest.of(List.of(HAPPINESS), 0.9f)).value())
                .isEqualTo(Temperature.HIGHEST, offset(1e-9));
    }

    @Test
    void guessesAndCertaintyHaveATemperatureToo() {
        assertThat(Temperature.fit(PredictionsTest.of(List.of(ANGER, HAPPINESS), 0.5f, 0.5f))
                        .value())
                .isEqualTo(1, offset(1e-9));
        assertThat(Temperature.fit(PredictionsTest.of(List.of(ANGER, HAPPINESS), 1, 1))
                        .value())
                .isBetween(1.0, Temperature.HIGHEST);
    }

    @Test
    void nothingToFitOnAndValuesOutOfRangeAreErrors() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Temperature.fit(PredictionsTest.of(List.of())))
                .withMessage("no face to fit a temperature on");
        for (double value : new double[] {0, -1, 0.09, 11, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Temperature(value))
                    .withMessage("a temperature must be between 0.1 and 10.0, not " + value);
        }
    }

    @Test
    void temperatureOneChangesNothing() {
        EmotionScores scores = PredictionsTest.of(List.of(ANGER), 0.7f).scores().get(0);
        assertThat(Temperature.NONE.apply(scores)).isSameAs(scores);
        assertThat(Temperature.NONE.undo(scores)).isSameAs(scores);
    }

    /** Answers drawn from logits whose true temperature is known. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void findsTheTemperatureThatTheAnswersWereSharpenedBy(long seed) {
        Random random = new Random(seed);
        Temperature sharpening = new Temperature(0.5 + 2 * random.nextDouble());
        List<LabelledFace> faces = new ArrayList<>();
        List<EmotionScores> sharpened = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            EmotionScores honest = honest(random);
            faces.add(new LabelledFace(PixelClassifier.face(random), drawn(honest, random), Split.VALIDATION));
            sharpened.add(sharpening.undo(honest));
        }
        Predictions predictions = new Predictions(Emotion.FER2013, faces, sharpened);
        Temperature fitted = Temperature.fit(predictions);
        assertThat(fitted.value()).as("seed %d", seed).isEqualTo(sharpening.value(), offset(0.05 * sharpening.value()));

        Predictions calibrated = predictions.rescored(fitted::apply);
        assertThat(calibrated.evaluation().calibration().expectedError())
                .as("seed %d", seed)
                .isLessThan(0.015);
        assertThat(calibrated.evaluation().matrix())
                .as("seed %d: the most probable emotion stays", seed)
                .isEqualTo(predictions.evaluation().matrix());
        for (double other : new double[] {0.9, 1.1}) {
            Temperature worse = new Temperature(fitted.value() * other);
            assertThat(predictions.rescored(worse::apply).evaluation().negativeLogLikelihood())
                    .as("seed %d", seed)
                    .isGreaterThan(calibrated.evaluation().negativeLogLikelihood());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 6, 7})
    void undoingBringsTheScoresBack(long seed) {
        Random random = new Random(seed);
        Temperature temperature = new Temperature(0.7 + random.nextDouble());
        EmotionScores scores = honest(random);
        EmotionScores back = temperature.undo(temperature.apply(scores));
        for (Emotion label : scores.labels()) {
            assertThat(back.of(label)).as("seed %d", seed).isEqualTo(scores.of(label), offset(1e-5f));
        }
    }

    private static EmotionScores honest(Random random) {
        float[] weights = new float[7];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.exp(1.5 * random.nextGaussian());
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return EmotionScores.of(Emotion.FER2013, weights);
    }

    private static Emotion drawn(EmotionScores scores, Random random) {
        double left = random.nextDouble();
        for (Emotion label : scores.labels()) {
            left -= scores.of(label);
            if (left < 0) {
                return label;
            }
        }
        return scores.top();
    }
}
