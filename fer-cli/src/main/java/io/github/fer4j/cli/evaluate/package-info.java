/** The command {@code evaluate}: how well a model does on labelled faces. */
@NullMarked
package io.github.fer4j.cli.evaluate;

import org.jspecify.annotations.NullMarked;
