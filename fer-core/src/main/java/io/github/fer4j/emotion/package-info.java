/** Emotions, their probabilities, and faces that were recognised. */
@NullMarked
package io.github.fer4j.emotion;

import org.jspecify.annotations.NullMarked;
