package io.github.fer4j.djl.provider;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.provider.ModelClassifierProvider;

/** Offers models on PyTorch to {@code EmotionRecognizer}. */
public final class DjlClassifierProvider extends ModelClassifierProvider {

    /** For {@link java.util.ServiceLoader}. */
    public DjlClassifierProvider() {}

    @Override
    public String name() {
        return "djl";
    }

    /** Below OpenCV, which starts faster, takes less memory and is no slower; PyTorch is for training. */
    @Override
    public int rank() {
        return -10;
    }

    @Override
    protected EmotionClassifier create(EmotionModel model) {
        return DjlEmotionClassifier.of(model);
    }
}
