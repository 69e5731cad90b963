/** From 48x48 grey faces to probabilities of emotions. */
@NullMarked
package io.github.fer4j.classify;

import org.jspecify.annotations.NullMarked;
