package io.github.fer4j.jackson.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fer4j.evaluate.Evaluation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An evaluation as JSON. It is read from its matrix, calibration and likelihood; the rest follows from them. */
@JsonForm
@JsonPropertyOrder({
    "faces",
    "accuracy",
    "balancedAccuracy",
    "macroF1",
    "negativeLogLikelihood",
    "expectedCalibrationError",
    "classes",
    "confusionMatrix",
    "calibration"
})
record EvaluationForm(
        @Nullable Long faces,
        @Nullable Double accuracy,
        @Nullable Double balancedAccuracy,
        @Nullable Double macroF1,
        @Nullable Double negativeLogLikelihood,
        @Nullable Double expectedCalibrationError,
        @Nullable List<ClassForm> classes,
        @Nullable MatrixForm confusionMatrix,
        @Nullable List<BinForm> calibration) {

    static EvaluationForm of(Evaluation evaluation) {
        MetricsForm metrics = MetricsForm.of(evaluation.metrics());
        return new EvaluationForm(
                evaluation.faces(),
                metrics.accuracy(),
                metrics.balancedAccuracy(),
                metrics.macroF1(),
                Rounded.measure(evaluation.negativeLogLikelihood()),
                Rounded.measure(evaluation.calibration().expectedError()),
                metrics.classes(),
                MatrixForm.of(evaluation.matrix()),
                BinForm.of(evaluation.calibration()));
    }

    Evaluation value() {
        return new Evaluation(
                Read.required(confusionMatrix, "confusionMatrix").value(),
                BinForm.calibration(Read.required(calibration, "calibration")),
                Read.required(negativeLogLikelihood, "negativeLogLikelihood"));
    }
}
