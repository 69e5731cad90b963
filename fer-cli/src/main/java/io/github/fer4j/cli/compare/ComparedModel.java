package io.github.fer4j.cli.compare;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.cli.options.Engine;
import io.github.fer4j.cli.options.EnsembleReference;
import io.github.fer4j.cli.options.ViewsConverter;
import io.github.fer4j.cli.options.WatchedClassifier;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.Predictions;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.ModelEnsemble;
import io.github.fer4j.model.training.TrainingHistory;
import java.util.List;

/**
 * A model, or several that answer together, with what was measured of it. Immutable.
 *
 * @param name as the user gave it
 * @param models the model, or all
 * @param views how many looks were taken at a face
 * @param bytes of the model files
 * @param predictions its answers
 * @param evaluation what they amount to
 * @param time how long it takes to answer
 */
record ComparedModel(
        String name,
        ModelEnsemble models,
        TestTimeAugmentation views,
        long bytes,
        Predictions predictions,
        Evaluation evaluation,
        ClassificationTime time) {

    static ComparedModel measure(
            EnsembleReference reference,
            ModelEnsemble models,
            TestTimeAugmentation views,
            Engine engine,
            Dataset faces) {
        try (EmotionClassifier classifier = engine.classifier(models, views)) {
            Predictions predictions = WatchedClassifier.predictions(classifier, faces);
            return new ComparedModel(
                    reference.name(),
                    models,
                    views,
                    reference.size(),
                    predictions,
                    predictions.evaluation(),
                    ClassificationTime.measure(classifier, faces, System::nanoTime));
        }
    }

    /** The name, and how many looks it takes if there is more than one. */
    String title() {
        return views == TestTimeAugmentation.SINGLE ? name : name + " (" + ViewsConverter.name(views) + ")";
    }

    /** How it was trained; empty if several answer together. */
    TrainingHistory history() {
        List<EmotionModel> members = models.members();
        return members.size() == 1 ? members.get(0).provenance().history() : TrainingHistory.EMPTY;
    }

    /** For one face, over all looks. */
    long multiplyAdds() {
        return models.multiplyAdds() * views.count();
    }
}
