package io.github.fer4j.opencv.provider;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.provider.ModelClassifierProvider;
import io.github.fer4j.opencv.classify.OpenCvEmotionClassifier;

/** Offers {@link OpenCvEmotionClassifier}. Thread-safe. */
public final class OpenCvClassifierProvider extends ModelClassifierProvider {

    /** Called by the service loader; loads no native code. */
    public OpenCvClassifierProvider() {}

    @Override
    public String name() {
        return "opencv";
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    protected EmotionClassifier create(EmotionModel model) {
        return OpenCvEmotionClassifier.of(model);
    }
}
