/** The command {@code dataset}: what labelled faces are like. */
@NullMarked
package io.github.fer4j.examples.dataset;

import org.jspecify.annotations.NullMarked;
