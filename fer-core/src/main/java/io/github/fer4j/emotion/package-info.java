/**
 * Emotion labels, their probabilities, and recognised faces.
 *
 * @serial exclude
 */
@NullMarked
package io.github.fer4j.emotion;

import org.jspecify.annotations.NullMarked;
