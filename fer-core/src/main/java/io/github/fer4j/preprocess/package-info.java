/** From a found face to the 48x48 grey picture that a network sees: align, correct gamma, grey, scale. */
@NullMarked
package io.github.fer4j.preprocess;

import org.jspecify.annotations.NullMarked;
