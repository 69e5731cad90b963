/** The command {@code dataset}: what labelled faces are like. */
@NullMarked
package io.github.fer4j.cli.dataset;

import org.jspecify.annotations.NullMarked;
