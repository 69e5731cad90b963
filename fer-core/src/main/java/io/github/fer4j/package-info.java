/**
 * Facial emotion recognition: the facade {@link io.github.fer4j.EmotionRecognizer} and the words it speaks in.
 *
 * <p>Boxes are in pixels, top-left inclusive and bottom-right exclusive. Probabilities are in 0..1. Values are
 * immutable.
 */
@NullMarked
package io.github.fer4j;

import org.jspecify.annotations.NullMarked;
