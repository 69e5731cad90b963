/** Classification: from a 48x48 grey face to the probabilities of its emotions. */
@NullMarked
package io.github.fer4j.classify;

import org.jspecify.annotations.NullMarked;
