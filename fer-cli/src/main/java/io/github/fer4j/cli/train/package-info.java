/** The command {@code train}: from labelled faces to a model file. */
@NullMarked
package io.github.fer4j.cli.train;

import org.jspecify.annotations.NullMarked;
