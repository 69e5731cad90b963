package io.github.fer4j.djl;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.Predictions;
import io.github.fer4j.evaluate.Temperature;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.TemperatureScaling;

/**
 * Makes a model's probabilities believable: fits the temperature of its logits on faces that it was not trained on.
 *
 * <p>Thread-safe. Which emotion is the most probable stays the same for every face.
 */
public final class Calibrator {

    private static final int BATCH_SIZE = 64;

    private Calibrator() {}

    /**
     * Fits a model's temperature, whatever it had before.
     *
     * @param model trained
     * @param validation at least one face, none of which it was trained on; labels that the model has
     * @return the same model with the temperature that suits these faces best, and with how it did before and after
     * @throws io.github.fer4j.error.DatasetException if there is no face, or a label that the model lacks
     * @throws io.github.fer4j.error.ModelException if the model is not one for faces
     */
    public static EmotionModel calibrate(EmotionModel model, Dataset validation) {
        EmotionModel plain = model.with(TemperatureScaling.NONE);
        try (DjlEmotionClassifier classifier = DjlEmotionClassifier.of(plain)) {
            Predictions predictions = Predictions.of(classifier, validation, BATCH_SIZE);
            Temperature temperature = Temperature.fit(predictions);
            return model.with(new TemperatureScaling(
                    temperature.value(),
                    validation.sha256(),
                    validation.size(),
                    quality(predictions),
                    quality(predictions.rescored(temperature::apply))));
        }
    }

    private static TemperatureScaling.Quality quality(Predictions predictions) {
        Evaluation evaluation = predictions.evaluation();
        return new TemperatureScaling.Quality(
                evaluation.negativeLogLikelihood(), evaluation.calibration().expectedError());
    }
}
