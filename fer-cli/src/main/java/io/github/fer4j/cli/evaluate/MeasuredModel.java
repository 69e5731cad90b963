package io.github.fer4j.cli.evaluate;

import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.evaluate.CoverageCurve;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.Predictions;
import io.github.fer4j.evaluate.Stability;
import io.github.fer4j.evaluate.Temperature;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Optional;
import java.util.Set;

/**
 * All that is measured of one model on one split. Immutable.
 *
 * @param model its name
 * @param split of the faces
 * @param views how many looks were taken at a face
 * @param temperature of the model
 * @param predictions its answers
 * @param evaluation at that temperature
 * @param uncalibrated at temperature 1; empty if that is the model's
 * @param seen of the pictures that also stand among the training faces; empty if the training faces are not known
 * @param unseen of the others; empty if the training faces are not known
 * @param coverage by confidence
 * @param stability under small changes of the faces; empty if it was not asked for
 */
record MeasuredModel(
        String model,
        Split split,
        TestTimeAugmentation views,
        Temperature temperature,
        Predictions predictions,
        Evaluation evaluation,
        Optional<Evaluation> uncalibrated,
        Optional<Evaluation> seen,
        Optional<Evaluation> unseen,
        CoverageCurve coverage,
        Optional<Stability> stability) {

    /** Works out everything from a model's answers; the training pictures are empty if they are not known. */
    static MeasuredModel of(
            String model,
            Split split,
            TestTimeAugmentation views,
            Temperature temperature,
            Predictions predictions,
            Set<FaceImage> trainingPictures,
            Optional<Stability> stability) {
        Predictions seen = predictions.where(face -> trainingPictures.contains(face.face()));
        Predictions unseen = predictions.where(face -> !trainingPictures.contains(face.face()));
        boolean known = !trainingPictures.isEmpty();
        return new MeasuredModel(
                model,
                split,
                views,
                temperature,
                predictions,
                predictions.evaluation(),
                temperature.equals(Temperature.NONE)
                        ? Optional.empty()
                        : Optional.of(predictions.rescored(temperature::undo).evaluation()),
                known ? Optional.of(seen.evaluation()) : Optional.empty(),
                known ? Optional.of(unseen.evaluation()) : Optional.empty(),
                CoverageCurve.of(predictions),
                stability);
    }
}
