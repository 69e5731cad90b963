package io.github.fer4j.spi;

import io.github.fer4j.classify.EmotionClassifier;

/** Makes classifiers with the weights they bring along. */
public interface EmotionClassifierProvider extends Provider {

    /**
     * Makes a classifier; the caller closes it.
     *
     * @return a new classifier
     */
    EmotionClassifier create();
}
