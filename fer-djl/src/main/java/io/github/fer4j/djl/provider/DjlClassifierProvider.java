package io.github.fer4j.djl.provider;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.spi.EmotionClassifierProvider;
import java.nio.file.Path;

/** Offers the bundled networks and model files to {@code EmotionRecognizer}. */
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

    @Override
    public EmotionClassifier create(Path model, Limits limits) {
        return DjlEmotionClassifier.of(EmotionModelFile.read(model, limits));
    }

    @Override
    public EmotionClassifier create(String bundledModel) {
        if (!BundledModels.NAMES.contains(bundledModel)) {
            throw new ModelException("there is no bundled model \"" + bundledModel + "\": choose one of "
                    + String.join(", ", BundledModels.NAMES) + ", or give the path of a model file");
        }
        return DjlEmotionClassifier.of(BundledModels.named(bundledModel));
    }
}
