package io.github.fer4j.model.provider;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.spi.EmotionClassifierProvider;
import java.nio.file.Path;
import java.util.Objects;

/** A provider whose engine runs any {@link EmotionModel}: it finds the bundled models, and reads model files. */
public abstract class ModelClassifierProvider implements EmotionClassifierProvider {

    /** For subclasses. */
    protected ModelClassifierProvider() {}

    /**
     * Makes a classifier; the caller closes it.
     *
     * @param model a trained model
     * @return a new classifier
     */
    protected abstract EmotionClassifier create(EmotionModel model);

    @Override
    public final EmotionClassifier create() {
        return create(BundledModels.general());
    }

    @Override
    public final EmotionClassifier create(Path model, Limits limits) {
        return create(EmotionModelFile.read(model, limits));
    }

    @Override
    public final EmotionClassifier create(String bundledModel) {
        Objects.requireNonNull(bundledModel, "bundledModel");
        if (!BundledModels.NAMES.contains(bundledModel)) {
            throw new ModelException("there is no bundled model \"" + bundledModel + "\": choose one of "
                    + String.join(", ", BundledModels.NAMES) + ", or give the path of a model file");
        }
        return create(BundledModels.named(bundledModel));
    }
}
