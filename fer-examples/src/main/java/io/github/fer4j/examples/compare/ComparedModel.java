package io.github.fer4j.examples.compare;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.Views;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.djl.EmotionModel;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.Predictions;
import io.github.fer4j.examples.options.ModelReference;
import io.github.fer4j.examples.options.ViewsConverter;
import io.github.fer4j.examples.options.WatchedClassifier;

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
        Views views,
        long bytes,
        Predictions predictions,
        Evaluation evaluation,
        ClassificationTime time) {

    static ComparedModel measure(ModelReference reference, EmotionModel model, Views views, Dataset faces) {
        try (EmotionClassifier classifier = DjlEmotionClassifier.of(model, views)) {
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
        return views == Views.SINGLE ? name : name + " (" + ViewsConverter.name(views) + ")";
    }

    /** For one face, over all looks. */
    long multiplyAdds() {
        return model.network().multiplyAdds() * views.count();
    }
}
