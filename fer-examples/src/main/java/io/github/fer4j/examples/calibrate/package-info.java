/** The command {@code calibrate}: makes a model's probabilities believable. */
@NullMarked
package io.github.fer4j.examples.calibrate;

import org.jspecify.annotations.NullMarked;
