/** The command {@code evaluate}: how well a model does on labelled faces. */
@NullMarked
package io.github.fer4j.examples.evaluate;

import org.jspecify.annotations.NullMarked;
