/** The command {@code calibrate}: makes a model's probabilities believable. */
@NullMarked
package io.github.fer4j.cli.calibrate;

import org.jspecify.annotations.NullMarked;
