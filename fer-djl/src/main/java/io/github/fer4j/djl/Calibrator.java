package io.github.fer4j.djl;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.Predictions;
import io.github.fer4j.evaluate.Temperature;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.TemperatureScaling;
import java.util.Objects;
import java.util.function.Function;

/**
 * Calibrates a model: fits the temperature of its logits on faces that it was not trained on, so that a probability of 0.8
 * is right in about 80 % of cases (Guo et al., 2017). The most probable emotion of a face stays the same. Thread-safe.
 */
public final class Calibrator {

    private static final int BATCH_SIZE = 64;

    private Calibrator() {}

    /**
     * Fits the temperature of a model. A temperature that it has already is replaced.
     *
     * @param model a trained model
     * @param validation at least one face; the model must not have been trained on them, and must have their labels
     * @return the same model with the temperature that fits these faces best, and its quality before and after
     * @throws io.github.fer4j.error.DatasetException if there is no face, or a label that the model lacks
     * @throws io.github.fer4j.error.ModelException if the model does not take faces of 48x48 grey pixels
     */
    public static EmotionModel calibrate(EmotionModel model, Dataset validation) {
        return calibrate(model, validation, DjlEmotionClassifier::of);
    }

    /**
     * Fits the temperature of a model like {@link #calibrate(EmotionModel, Dataset)}, with the answers of another engine.
     *
     * @param model a trained model
     * @param validation at least one face; the model must not have been trained on them, and must have their labels
     * @param engine makes a classifier of a model, which is closed afterwards
     * @return the same model with the temperature that fits these faces best, and its quality before and after
     * @throws io.github.fer4j.error.DatasetException if there is no face, or a label that the model lacks
     */
    public static EmotionModel calibrate(
            EmotionModel model, Dataset validation, Function<EmotionModel, ? extends EmotionClassifier> engine) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(validation, "validation");
        Objects.requireNonNull(engine, "engine");
        EmotionModel plain = model.with(TemperatureScaling.NONE);
        try (EmotionClassifier classifier = engine.apply(plain)) {
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
