package io.github.fer4j.spi;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import java.nio.file.Path;
import java.util.Objects;

/** Makes classifiers, from models that the provider brings along or from model files. */
public interface EmotionClassifierProvider extends Provider {

    /**
     * Makes a classifier with the provider's default model; the caller closes it.
     *
     * @return a new classifier
     */
    EmotionClassifier create();

    /**
     * Makes a classifier from a model file; the caller closes it.
     *
     * @param model a model file in the provider's format
     * @param limits what the file may demand
     * @return a new classifier
     * @throws ModelException if the file is missing, damaged, beyond the limits, or the provider reads no model files
     */
    default EmotionClassifier create(Path model, Limits limits) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(limits, "limits");
        throw new ModelException("cannot read the model " + model + ": the classifier \"" + name()
                + "\" reads no model files: add the Maven dependency io.github.fer4j:fer-opencv");
    }

    /**
     * Makes a classifier with one of the models that the provider brings along; the caller closes it.
     *
     * @param bundledModel its name
     * @return a new classifier
     * @throws ModelException if there is no model of that name; the message lists those that there are
     */
    default EmotionClassifier create(String bundledModel) {
        Objects.requireNonNull(bundledModel, "bundledModel");
        throw new ModelException("there is no bundled model \"" + bundledModel + "\": the classifier \"" + name()
                + "\" has its default model alone");
    }
}
