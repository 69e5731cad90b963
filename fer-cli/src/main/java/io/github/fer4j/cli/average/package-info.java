/** The command {@code average}: one model whose weights are the mean of several. */
@NullMarked
package io.github.fer4j.cli.average;

import org.jspecify.annotations.NullMarked;
