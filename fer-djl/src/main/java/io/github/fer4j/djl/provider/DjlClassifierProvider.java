package io.github.fer4j.djl.provider;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.spi.EmotionClassifierProvider;

/** Offers the bundled regularised network to {@link io.github.fer4j.EmotionRecognizer}. */
public final class DjlClassifierProvider implements EmotionClassifierProvider {

    /** For {@link java.util.ServiceLoader}. */
    public DjlClassifierProvider() {}

    @Override
    public String name() {
        return "djl";
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public EmotionClassifier create() {
        return DjlEmotionClassifier.of(BundledModels.regularized());
    }
}
