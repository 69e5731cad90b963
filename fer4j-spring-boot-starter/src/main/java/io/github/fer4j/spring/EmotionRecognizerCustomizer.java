package io.github.fer4j.spring;

import io.github.fer4j.EmotionRecognizerBuilder;

/** A bean that changes the recognizer before it is made, after the properties are applied. */
@FunctionalInterface
public interface EmotionRecognizerCustomizer {

    /**
     * Sets further options, such as a detector of one's own.
     *
     * @param builder has the options of the properties
     */
    void customize(EmotionRecognizerBuilder builder);
}
