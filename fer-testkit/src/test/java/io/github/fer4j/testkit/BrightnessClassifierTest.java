package io.github.fer4j.testkit;

import io.github.fer4j.classify.EmotionClassifier;

/** The contract can be met. */
class BrightnessClassifierTest extends EmotionClassifierContract {

    @Override
    protected EmotionClassifier classifier() {
        return new BrightnessClassifier();
    }
}
