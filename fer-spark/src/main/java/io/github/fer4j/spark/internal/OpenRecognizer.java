package io.github.fer4j.spark.internal;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.EmotionRecognizerBuilder;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.spark.options.RecognitionOptions;

/**
 * A recognizer with the classifier that it was given.
 *
 * @param recognizer is closed first
 * @param classifier its classifier
 */
record OpenRecognizer(EmotionRecognizer recognizer, EmotionClassifier classifier) implements AutoCloseable {

    static OpenRecognizer of(SharedModel model, RecognitionOptions options) {
        EmotionClassifier classifier = Engines.classifier(options.engine(), model.load());
        try {
            EmotionRecognizer recognizer =
                    builder(options).classifier(classifier).build();
            Engines.useOneThreadOfOpenCv();
            return new OpenRecognizer(recognizer, classifier);
        } catch (RuntimeException | Error e) {
            classifier.close();
            throw e;
        }
    }

    private static EmotionRecognizerBuilder builder(RecognitionOptions options) {
        EmotionRecognizerBuilder builder = EmotionRecognizer.builder()
                .pictureViews(TestTimeAugmentation.FLIP)
                .maximumFaces(options.maximumFaces())
                .minimumQuality(options.minimumQuality())
                .minimumConfidence(options.minimumConfidence())
                .uncertainBelow(options.uncertainBelow());
        Integer smallest = options.minimumFaceSize();
        return smallest == null ? builder : builder.minimumFaceSize(smallest);
    }

    @Override
    public void close() {
        recognizer.close();
        classifier.close();
    }
}
