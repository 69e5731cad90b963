/** The command {@code model}: what a model is and where it comes from. */
@NullMarked
package io.github.fer4j.cli.model;

import org.jspecify.annotations.NullMarked;
