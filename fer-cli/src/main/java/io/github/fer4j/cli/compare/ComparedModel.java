package io.github.fer4j.cli.compare;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.cli.options.Engine;
import io.github.fer4j.cli.options.ModelReference;
import io.github.fer4j.cli.options.ViewsConverter;
import io.github.fer4j.cli.options.WatchedClassifier;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.Predictions;
import io.github.fer4j.model.EmotionModel;

/**
 * A model with what was measured of it. Immutable.
 *
 * @param name as the user gave it
 * @param model the model
 * @param views how many looks were taken at a face
 * @param bytes of the model file
 * @param predictions its answers
 * @param evaluation what they amount to
 * @param time how long it takes to answer
 */
record ComparedModel(
        String name,
        EmotionModel model,
        TestTimeAugmentation views,
        long bytes,
        Predictions predictions,
        Evaluation evaluation,
        ClassificationTime time) {

    static ComparedModel measure(
            ModelReference reference, EmotionModel model, TestTimeAugmentation views, Engine engine, Dataset faces) {
        try (EmotionClassifier classifier = engine.classifier(model, views)) {
            Predictions predictions = WatchedClassifier.predictions(classifier, faces);
            return new ComparedModel(
                    reference.name(),
                    model,
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

    /** For one face, over all looks. */
    long multiplyAdds() {
        return model.network().multiplyAdds() * views.count();
    }
}
