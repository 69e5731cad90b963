package io.github.fer4j.classify;

/** The contract can be met. */
class BrightnessClassifierTest extends EmotionClassifierContract {

    @Override
    protected EmotionClassifier classifier() {
        return new BrightnessClassifier();
    }
}
