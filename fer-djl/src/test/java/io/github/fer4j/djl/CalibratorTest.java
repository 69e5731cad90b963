package io.github.fer4j.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.Fer2013Csv;
import io.github.fer4j.dataset.FerPlus;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.Predictions;
import io.github.fer4j.evaluate.Temperature;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.TemperatureScaling;
import io.github.fer4j.support.RealFiles;
import io.github.fer4j.support.SmallModels;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibratorTest {

    private static final Dataset FACES = SmallModels.data(120, Split.VALIDATION, 11);

    @Test
    void theTemperatureMakesTheTrueLabelsMoreProbable() {
        EmotionModel model = SmallModels.model(4);
        EmotionModel calibrated = Calibrator.calibrate(model, FACES);
        TemperatureScaling scaling = calibrated.scaling();
        assertThat(scaling.isFitted()).isTrue();
        assertThat(scaling.faces()).isEqualTo(120);
        assertThat(scaling.dataSha256()).isEqualTo(FACES.sha256());
        assertThat(scaling.after().negativeLogLikelihood())
                .isLessThan(scaling.before().negativeLogLikelihood());
        assertThat(calibrated.with(TemperatureScaling.NONE)).isEqualTo(model);
    }

    @Test
    void evaluatingTheModelGivesTheFiguresThatItKeeps() {
        EmotionModel model = SmallModels.model(4);
        EmotionModel calibrated = Calibrator.calibrate(model, FACES);
        Evaluation before = evaluate(model, FACES);
        Evaluation after = evaluate(calibrated, FACES);
        assertThat(after.matrix()).isEqualTo(before.matrix());
        assertQuality(calibrated.scaling().before(), before);
        assertQuality(calibrated.scaling().after(), after);
    }

    @Test
    void calibratingAgainStartsFromTheLogits() {
        EmotionModel once = Calibrator.calibrate(SmallModels.model(4), FACES);
        assertThat(Calibrator.calibrate(once, FACES)).isEqualTo(once);
    }

    @Test
    void withoutFacesThereIsNothingToFit() {
        assertThatThrownBy(() -> Calibrator.calibrate(SmallModels.model(4), new Dataset(SmallModels.LABELS, List.of())))
                .isInstanceOf(DatasetException.class);
    }

    /** Each on the labels that it was trained for. */
    @Test
    void theBundledModelsCanBeBelieved() {
        Dataset data = Fer2013Csv.read(List.of(RealFiles.fer2013("public-test.csv.gz")))
                .split(Split.VALIDATION);
        Dataset agreed = FerPlus.majority(FerPlus.addVotes(data, RealFiles.fer2013("ferplus-votes.csv")));
        assertBelievable(BundledModels.baseline(), data);
        assertBelievable(BundledModels.regularized(), data);
        assertBelievable(BundledModels.general(), data);
        assertBelievable(BundledModels.ferPlus(), agreed);
    }

    /** The network looks at the faces once: a temperature only rescores its answers. */
    private static void assertBelievable(EmotionModel model, Dataset faces) {
        Predictions plain = predictions(model.with(TemperatureScaling.NONE), faces);
        assertThat(model.scaling().temperature())
                .isCloseTo(Temperature.fit(plain).value(), within(0.01));
        Evaluation calibrated =
                plain.rescored(model.scaling().toTemperature()::apply).evaluation();
        assertThat(calibrated.negativeLogLikelihood())
                .isLessThanOrEqualTo(plain.evaluation().negativeLogLikelihood());
        assertThat(calibrated.calibration().expectedError()).isLessThan(0.05);
    }

    private static Predictions predictions(EmotionModel model, Dataset faces) {
        try (DjlEmotionClassifier classifier = DjlEmotionClassifier.of(model)) {
            return Predictions.of(classifier, faces, 64);
        }
    }

    private static Evaluation evaluate(EmotionModel model, Dataset faces) {
        try (DjlEmotionClassifier classifier = DjlEmotionClassifier.of(model)) {
            return Evaluation.of(classifier, faces, 64);
        }
    }

    private static void assertQuality(TemperatureScaling.Quality kept, Evaluation evaluation) {
        assertThat(kept.negativeLogLikelihood()).isCloseTo(evaluation.negativeLogLikelihood(), within(1e-4));
        assertThat(kept.expectedError()).isCloseTo(evaluation.calibration().expectedError(), within(1e-3));
    }
}
